import type { InvariantResult } from "./check-invariants.ts";

/** The results as lines for a terminal: one for each invariant, under a broken one its first bad row, and the sum of it all. */
export function reportOf(results: readonly InvariantResult[]): string {
  const widest = Math.max(...results.map(({ id }) => id.length));
  const lines = results.flatMap(({ id, property, violations, sample, ms }) => {
    const line = `${violations === 0 ? "ok  " : "FAIL"}  ${id.padEnd(widest)}  ${`${ms} ms`.padStart(9)}  ${property}`;
    const [first] = sample;
    return violations === 0
      ? [line]
      : [line, `      rows that break it: ${violations}; the first: ${JSON.stringify(first)}`];
  });
  return [...lines, summaryOf(results)].join("\n");
}

function summaryOf(results: readonly InvariantResult[]): string {
  const broken = results.filter(({ violations }) => violations > 0);
  const ms = results.reduce((total, result) => total + result.ms, 0);
  const seconds = `${(ms / 1000).toFixed(1)} s`;
  if (broken.length === 0) return `${results.length} invariants hold, 0 violations, ${seconds}`;
  const violations = broken.reduce((total, result) => total + result.violations, 0);
  const ids = broken.map(({ id }) => id).join(", ");
  return `${broken.length} of ${results.length} invariants are broken (${ids}), rows: ${violations}, ${seconds}`;
}
