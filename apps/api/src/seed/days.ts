import { businessDate } from "@galla/domain";

const DAY_MS = 86_400_000;

/** The calendar days before today where the shop is, oldest first, ending yesterday. */
export function daysBefore(now: Date, count: number, timeZone: string): string[] {
  const today = Date.parse(`${businessDate(now.getTime(), timeZone)}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - index) * DAY_MS).toISOString().slice(0, 10),
  );
}
