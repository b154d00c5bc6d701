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

function partsOf(instantMs: number, timeZone: string): { year: string; month: string; day: string } {
  const parts = formatterFor(timeZone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((candidate) => candidate.type === type)?.value ?? "";
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
