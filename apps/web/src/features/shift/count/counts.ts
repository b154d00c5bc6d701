import { countedCash, minor } from "@galla/domain";

/** How many there are of each note and coin; the key is its value in minor units. What is not there has not been counted. */
export type Counts = Readonly<Record<string, number>>;

/** As many pieces of one kind as a drawer is believed to hold; the API takes no more. */
export const MOST_PIECES = 100_000;

/** What was counted, as the wire has it; kinds of which there are none are left out. */
export function countRows(counts: Counts): { denominationMinor: number; count: number }[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ denominationMinor: Number(value), count }))
    .filter(({ count }) => count > 0);
}

/** What the counted notes and coins come to, in minor units. */
export function countedMinor(counts: Counts): number {
  const rows = countRows(counts).map((row) => ({ ...row, denominationMinor: minor(row.denominationMinor) }));
  return Number(countedCash(rows));
}

/** The counts with one kind set; a text that is no number of pieces counts as none. */
export function withCount(counts: Counts, denominationMinor: number, text: string): Counts {
  const digits = text.replaceAll(/\D/g, "");
  const pieces = digits === "" ? 0 : Math.min(MOST_PIECES, Number(digits));
  return { ...counts, [denominationMinor]: pieces };
}

/** The counts as they were kept as JSON; nothing where they were not. */
export function readCounts(value: unknown): Counts {
  if (typeof value !== "object" || value === null) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && entry[1] >= 0,
  );
  return Object.fromEntries(entries);
}
