const HOUR_MS = 3_600_000;

// Building a DateTimeFormat costs far more than using one, and a shop has one time zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant where the store is: "2026-03-31". RangeError for an unknown time zone. */
export function businessDate(instantMs: number, timeZone: string): string {
  const { year, month, day } = partsOf(instantMs, timeZone);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** The calendar year of an instant where the store is; bill numbers begin anew with it (requirements C11). */
export function businessYear(instantMs: number, timeZone: string): number {
  return Number(partsOf(instantMs, timeZone).year);
}

/**
 * The instants at which a date begins where the store is and at which it is over (the first of the next). A day may be
 * 23 or 25 hours long. The days of a zone follow on each other without gap or overlap.
 * RangeError when the text is not a date or the zone is unknown.
 */
export function businessDayBounds(date: string, timeZone: string): { startMs: number; endMs: number } {
  const midnightUtc = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 2 March, so the date must also read back as it was written.
  if (Number.isNaN(midnightUtc) || businessDate(midnightUtc, "UTC") !== date)
    throw new RangeError(`Not a date: ${date}`);
  const nextMidnightUtc = midnightUtc + 24 * HOUR_MS;
  return { startMs: startOfDay(midnightUtc, timeZone), endMs: startOfDay(nextMidnightUtc, timeZone) };
}

/**
 * The first instant of the date that begins at this midnight in UTC. It is searched for by halving, because a zone's
 * midnight may not exist (clocks put forward at midnight) and no offset is then right. No zone is 18 hours off UTC.
 */
function startOfDay(midnightUtc: number, timeZone: string): number {
  const date = businessDate(midnightUtc, "UTC");
  let before = midnightUtc - 18 * HOUR_MS;
  let within = midnightUtc + 18 * HOUR_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (businessDate(middle, timeZone) < date) before = middle;
    else within = middle;
  }
  return within;
}

function partsOf(instantMs: number, timeZone: string): { year: string; month: string; day: string } {
  const parts = formatterFor(timeZone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? "";
  return { year: part("year"), month: part("month"), day: part("day") };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
