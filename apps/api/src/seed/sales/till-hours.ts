import { weightedPicker, type Random } from "../random.ts";

/** How busy each hour of the day is, from opening at 8 to closing at 22: a morning round for milk and bread, and the evening peak. */
const HOURS: readonly (readonly [hour: number, weight: number])[] = [
  [8, 7],
  [9, 8],
  [10, 6],
  [11, 5],
  [12, 4],
  [13, 3],
  [14, 2],
  [15, 2],
  [16, 4],
  [17, 8],
  [18, 12],
  [19, 14],
  [20, 10],
  [21, 4],
];
const pickHour = weightedPicker(HOURS, ([, weight]) => weight);

/** Sunday first. Saturdays and Sundays fill the shop, Tuesdays are quiet. */
const WEEKDAYS = [1.35, 0.9, 0.8, 0.9, 0.95, 1.1, 1.4];

/** Instants of one day's sales at a till that sells `usual` on an average day, in order, no two the same. */
export function saleTimes(dayStartMs: number, usual: number, random: Random): Date[] {
  // Noon falls on the same weekday in the store's zone as in UTC, as long as the zone is within twelve hours of it.
  const weekday = new Date(dayStartMs + 12 * 3_600_000).getUTCDay();
  const count = Math.round(usual * (WEEKDAYS[weekday] ?? 1) * (0.85 + random.fraction() * 0.3));
  const seconds = new Set<number>();
  while (seconds.size < count) {
    const [hour] = pickHour(random);
    seconds.add(hour * 3_600 + random.between(0, 3_599));
  }
  return [...seconds]
    .toSorted((left, right) => left - right)
    .map((second) => new Date(dayStartMs + second * 1_000 + random.between(0, 999)));
}
