import { expect, test } from "vitest";
import { addDays, daysBetween, daysLeftText, todayAt } from "./days.ts";

test("days are counted over the ends of months and years, and over changes of the clock", () => {
  expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
  expect(daysBetween("2028-03-01", "2028-02-28")).toBe(-2);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});

test("today is the day of the store and not of the device", () => {
  const [east, west] = [todayAt("Pacific/Kiritimati"), todayAt("Pacific/Pago_Pago")];
  expect(daysBetween(west, east)).toBeGreaterThanOrEqual(1);
});

test("days left are said in words", () => {
  expect([daysLeftText(0), daysLeftText(1), daysLeftText(-5)]).toEqual(["today", "in 1 day", "5 days ago"]);
});
