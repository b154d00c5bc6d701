import { expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./reports.ts";
import { closingLine } from "./tally.ts";

const file = (name: string, ...statuses: string[]) => ({
  name,
  assertionResults: statuses.map((status) => ({ status })),
});

test("passed and failed tests are counted per folder", () => {
  const report = { success: false, testResults: [file("/x/packages/db/a.test.ts", "passed", "failed", "passed")] };
  expect(tallyVitest(report, ["packages/db"])).toEqual([{ part: "tests in packages/db", passed: 2, failed: 1 }]);
});

test("a skipped test is not a passed one", () => {
  const report = { success: true, testResults: [file("/x/packages/db/a.test.ts", "passed", "pending")] };
  expect(tallyVitest(report, ["packages/db"])).toMatchObject([{ passed: 1, failed: 1 }]);
});

test("tests of a folder that nobody required count too, wherever the clone lies", () => {
  const report = { success: true, testResults: [file("/home/apps/x/galla/bench/src/a.test.ts", "passed")] };
  expect(tallyVitest(report, [])).toEqual([{ part: "tests in bench", passed: 1, failed: 0 }]);
});

test("a required folder without tests is a failure", () => {
  expect(tallyVitest({ success: true, testResults: [] }, ["apps/api"])).toMatchObject([{ passed: 0, failed: 1 }]);
});

test("a test file that cannot be loaded is a failure, though no test of it failed", () => {
  const report = { success: false, testResults: [file("/x/packages/db/a.test.ts", "passed")] };
  expect(tallyVitest(report, ["packages/db"])).toMatchObject([{ failed: 0 }, { failed: 1 }]);
});

test("a run without a report is a failure", () => {
  expect(tallyVitest(undefined, ["packages/db"])).toMatchObject([{ failed: 1 }]);
  expect(tallyPlaywright(undefined)).toMatchObject({ failed: 1 });
});

test("journeys that were skipped or needed a second try did not pass", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(tallyPlaywright({ stats })).toMatchObject({ passed: 4, failed: 3 });
});

test("the closing line sums all parts", () => {
  const tallies = [
    { part: "a", passed: 2, failed: 0 },
    { part: "b", passed: 3, failed: 1 },
  ];
  expect(closingLine(tallies)).toBe("5 passed, 1 failed");
});
