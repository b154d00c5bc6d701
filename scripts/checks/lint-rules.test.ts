import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, runCommand } from "../product/run-command.ts";

// One file per rule, each breaking exactly what the rule is for.
const breaches: Record<string, string> = {
  "typescript(no-explicit-any)": "export const value: any = 1;",
  "typescript(no-non-null-assertion)": "export const first = (list: string[]) => list.at(0)!.length;",
  "typescript(no-floating-promises)": "export function go() { Promise.resolve(1); }",
  "typescript(ban-ts-comment)": "// @ts-ignore\nexport const one: string = 'a';",
  "typescript(no-misused-promises)":
    "export const go = async () => [1].forEach(async () => { await Promise.resolve(); });",
  "typescript(switch-exhaustiveness-check)":
    "export function go(role: 'A' | 'B') { switch (role) { case 'A': return 1; } return 2; }",
  "import(no-default-export)": "export default 1;",
  "eslint(max-params)": "export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;",
  "eslint(max-lines-per-function)": `export function long() {\n${"  console.log(1);\n".repeat(51)}}`,
  "eslint(no-warning-comments)": "// TODO later\nexport const one = 1;",
  "eslint(eqeqeq)": "export const same = (a: number, b: number) => a == b;",
  "vitest(no-focused-tests)": "import { test } from 'vitest';\ntest.only('x', () => {});",
  "vitest(no-disabled-tests)": "import { test } from 'vitest';\ntest.skip('x', () => {});",
};

const bannedCalls = [
  "declare const db: { $queryRawUnsafe(sql: string): void };\ndb.$queryRawUnsafe('select 1');",
  "declare const db: { $executeRawUnsafe(sql: string): void };\ndb.$executeRawUnsafe('select 1');",
  "declare const z: { any(): void };\nz.any();",
  "declare const z: { record(): void };\nz.record();",
  "declare const schema: { passthrough(): void };\nschema.passthrough();",
];

let folder = "";
let output = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "galla-lint-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  plant("tsconfig.json", '{ "compilerOptions": { "strict": true, "lib": ["ES2024"], "types": [] } }');
  for (const [index, code] of Object.values(breaches).entries()) plant(`src/breach-${index}.test.ts`, code);
  // Test files may hold long functions, so the length of functions is shown on a file that is none.
  plant("src/long.ts", breaches["eslint(max-lines-per-function)"] ?? "");
  for (const [index, code] of bannedCalls.entries()) plant(`src/banned-${index}.ts`, `${code}\nexport {};`);
  plant("src/NotKebab.ts", "export const one = 1;");
  output = (
    await runCommand({
      program: process.execPath,
      args: [join(root, "node_modules/oxlint/bin/oxlint"), "--type-aware", "-f", "unix"],
      cwd: folder,
    })
  ).output;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${content}\n`);
}

test.each(Object.keys(breaches))("lint refuses a breach of %s", (rule) => {
  expect(output).toContain(rule);
});

test.each(bannedCalls.map((code, index) => [code.split("\n")[1] ?? "", index] as const))(
  "lint refuses %s",
  (_, index) => {
    const lines = output.split("\n").filter((line) => line.includes(`banned-${index}.ts`));
    expect(lines.join("\n")).toContain("no-restricted-properties");
  },
);

test("lint refuses a file name that is not kebab-case", () => {
  expect(output).toMatch(/NotKebab\.ts.*filename-case/);
});
