import { readFileSync } from "node:fs";
import { orFailedIfEmpty, type Tally } from "./tally.ts";

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  success: boolean;
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Reads a report a tool wrote; undefined when it did not get as far as writing one. */
export function readReport<Report>(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

// The last match wins, so that the folders above the clone may be called anything.
const folderOf = /^.*\/((?:packages|apps)\/[^/]+|bench|scripts)\//;

/**
 * Counts Vitest's tests per folder of the workspace. A required folder in which nothing ran is a failure, and so is a run that ended
 * badly although no single test failed, which is how a file that cannot be loaded shows.
 */
export function tallyVitest(report: VitestReport | undefined, required: string[]): Tally[] {
  if (report === undefined) return [{ part: "unit and use-case tests", passed: 0, failed: 1 }];
  const byFolder = Map.groupBy(report.testResults, ({ name }) => folderOf.exec(name)?.[1] ?? "elsewhere");
  const folders = new Set([...required, ...byFolder.keys()]);
  const perFolder = [...folders].map((folder) => {
    const statuses = (byFolder.get(folder) ?? []).flatMap((file) => file.assertionResults.map(({ status }) => status));
    return orFailedIfEmpty({
      part: `tests in ${folder}`,
      passed: statuses.filter((status) => status === "passed").length,
      failed: statuses.filter((status) => status !== "passed").length,
    });
  });
  const isExplained = report.success || perFolder.some(({ failed }) => failed > 0);
  return isExplained ? perFolder : [...perFolder, { part: "loading of test files", passed: 0, failed: 1 }];
}

/** Counts Playwright's journeys. One that needed a second try, or was skipped, did not pass. */
export function tallyPlaywright(report: PlaywrightReport | undefined): Tally {
  if (report === undefined) return { part: "browser tests", passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orFailedIfEmpty({ part: "browser tests", passed: expected, failed: unexpected + flaky + skipped });
}
