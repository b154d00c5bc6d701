/** How many tests or steps of one part passed and failed. */
export interface Tally {
  part: string;
  passed: number;
  failed: number;
}

/** A part that ran nothing has shown nothing, so it counts as a failure. */
export function orFailedIfEmpty(tally: Tally): Tally {
  return tally.passed + tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** The closing line of the test command. */
export function closingLine(tallies: Tally[]): string {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
