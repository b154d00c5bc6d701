import { join } from "node:path";
import { root, runCommand } from "../product/run-command.ts";
import { readReport, tallyVitest, type VitestReport } from "./reports.ts";
import type { Tally } from "./tally.ts";

const required = ["packages/domain", "packages/db", "apps/api", "scripts"];

/** Runs the laws, the use cases on a real PostgreSQL and the scripts' own tests, and counts them from Vitest's report. */
export async function runUnitTests(reportFolder: string, signal: AbortSignal): Promise<Tally[]> {
  const report = join(reportFolder, "vitest.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  await runCommand({ program: process.execPath, args: [vitest, "run", ...reporters], show: true, signal });
  return tallyVitest(readReport<VitestReport>(report), required);
}
