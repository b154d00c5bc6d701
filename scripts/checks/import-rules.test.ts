import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, runCommand } from "../product/run-command.ts";

const apiModule = (name: string, file = "index.ts") => `apps/api/src/modules/${name}/${file}`;

// [rule, from, to]: a file that imports one it must not.
const breaches = [
  ["no-cycles", "packages/domain/src/a.ts", "packages/domain/src/b.ts"],
  ["domain-imports-nothing", "packages/domain/src/money.ts", "packages/validators/src/scalars.ts"],
  ["validators-import-domain-and-zod", "packages/validators/src/sales.ts", "packages/db/src/index.ts"],
  ["db-imports-nothing-of-ours", "packages/db/src/client.ts", "packages/domain/src/money.ts"],
  ["packages-never-import-apps", "packages/db/src/env.ts", "apps/api/src/env.ts"],
  ["use-cases-know-no-trpc", apiModule("sales", "checkout.ts"), "apps/api/src/trpc/context.ts"],
  ["routers-make-no-queries", apiModule("sales", "sales.router.ts"), "packages/db/src/index.ts"],
  ["modules-through-their-index", apiModule("sales", "void-sale.ts"), apiModule("stock", "take-stock.ts")],
  ["api-module-rank-6", apiModule("sales", "return.ts"), apiModule("returns")],
  ["api-module-rank-5", apiModule("shifts", "receive.ts"), apiModule("sales")],
  ["api-module-rank-4", apiModule("tills", "enrol.ts"), apiModule("shifts")],
  ["api-module-rank-3", apiModule("approvals", "grant.ts"), apiModule("tills")],
  ["api-module-rank-2", apiModule("catalog", "update.ts"), apiModule("stock")],
  ["api-module-rank-1", apiModule("stores", "open.ts"), apiModule("people")],
  ["api-modules-know-no-seed", apiModule("people", "sign-in.ts"), "apps/api/src/seed/index.ts"],
  ["api-never-imports-web", "apps/api/src/app.ts", "apps/web/src/lib/format.ts"],
  ["web-takes-only-types-from-api", "apps/web/src/trpc/client.ts", "apps/api/src/router.ts"],
  ["web-knows-no-database", "apps/web/src/lib/query.ts", "packages/db/src/index.ts"],
  ["web-features-stand-alone", "apps/web/src/features/sell/cart.ts", "apps/web/src/features/sales/list.ts"],
  ["web-features-know-no-routes", "apps/web/src/features/sell/go.ts", "apps/web/src/app/page.ts"],
  ["web-ui-and-lib-are-leaves", "apps/web/src/ui/button.ts", "apps/web/src/trpc/client.ts"],
  ["no-tests-from-code", "apps/api/src/main.ts", "apps/api/src/testing/shop.ts"],
] as const;

let folder = "";
let output = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "galla-imports-"));
  const imports = new Map<string, string[]>([["packages/domain/src/b.ts", ["packages/domain/src/a.ts"]]]);
  for (const [, from, to] of breaches) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    imports.set(to, imports.get(to) ?? []);
  }
  for (const [file, targets] of imports) plant(file, content(file, targets));
  plant("packages/domain/src/lost.ts", 'import { gone } from "./gone.ts";\nexport const here = gone;\n');
  plant("apps/web/tsconfig.json", '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }');
  copyFileSync(join(root, ".dependency-cruiser.mjs"), join(folder, ".dependency-cruiser.mjs"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [program, "--config", ".dependency-cruiser.mjs", "apps", "packages"];
  output = (await runCommand({ program: process.execPath, args, cwd: folder })).output;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function content(from: string, targets: string[]): string {
  const up = "../".repeat(from.split("/").length - 1);
  const lines = targets.map((to, index) => `import * as part${index} from "${up}${to}";\nconsole.log(part${index});\n`);
  return `${lines.join("")}export const name = "${from}";\n`;
}

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test.each(breaches)("imports: %s is found from %s to %s", (rule, from) => {
  const found = output.split("\n").filter((row) => row.includes(`error ${rule}:`));
  expect(found.join("\n")).toContain(from);
});

test("imports: a file that is not there is found", () => {
  expect(output).toMatch(/error resolvable: packages\/domain\/src\/lost\.ts/);
});
