import { join } from "node:path";
import { root, runCommand, runTurbo, type Outcome } from "../product/run-command.ts";

export interface CheckResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** Everything the tool said; shown when it failed. */
  output: string;
}

const tool = (...path: string[]) => join(root, "node_modules", ...path);
const node = (...args: string[]) => runCommand({ program: process.execPath, args });

const checks: { name: string; run: () => Promise<Outcome> }[] = [
  { name: "format", run: () => node(tool("oxfmt", "bin", "oxfmt"), "--check", ".") },
  { name: "lint", run: () => node(tool("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings") },
  { name: "imports", run: checkImports },
  { name: "sizes", run: () => node(join(root, "scripts", "check-sizes.ts")) },
  { name: "types", run: checkTypes },
];

function checkImports(): Promise<Outcome> {
  const program = tool("dependency-cruiser", "bin", "dependency-cruiser.mjs");
  return node(program, "--config", ".dependency-cruiser.mjs", "apps", "packages", "scripts", "e2e", "bench");
}

async function checkTypes(): Promise<Outcome> {
  const packages = await runTurbo(["typecheck", "--continue=always"]);
  const scripts = await node(tool("typescript", "bin", "tsc"), "-p", "scripts");
  return { ok: packages.ok && scripts.ok, output: `${packages.output}${scripts.output}` };
}

/** Runs every check at once and reports each as it ends. The generated database client must exist. */
export function runChecks(onResult: (result: CheckResult) => void): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async ({ name, run }) => {
      const startedAt = performance.now();
      const { ok, output } = await run();
      const result = { name, ok, output, seconds: (performance.now() - startedAt) / 1_000 };
      onResult(result);
      return result;
    }),
  );
}

/** One line for a check that passed; for one that failed, what its tool said under it. */
export function checkLine({ name, ok, seconds, output }: CheckResult): string {
  const line = `${ok ? "✓" : "✗"} ${name.padEnd(8)} ${seconds.toFixed(1)} s`;
  return ok ? `${line}  ${lastLine(output)}` : `${line}\n${output.trimEnd()}`;
}

function lastLine(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.findLast((line) => line !== "") ?? "";
}
