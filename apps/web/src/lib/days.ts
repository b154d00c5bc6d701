import { businessDate } from "@galla/domain";

const DAY_MS = 86_400_000;

/** The calendar day at the store: YYYY-MM-DD. */
export function todayAt(timeZone: string): string {
  return businessDate(Date.now(), timeZone);
}

/** How many days lie from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The calendar day so many days later, or earlier when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** "today", "in 3 days", "5 days ago". */
export function daysLeftText(daysLeft: number): string {
  if (daysLeft === 0) return "today";
  const days = Math.abs(daysLeft) === 1 ? "1 day" : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `in ${days}` : `${days} ago`;
}
