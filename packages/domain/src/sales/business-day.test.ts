import { describe, expect, test } from "vitest";
import { businessDate, businessDayBounds, businessYear } from "./business-day.ts";

const at = (text: string) => Date.parse(text);
const HOUR_MS = 3_600_000;

describe("the date of a sale", () => {
  test("is the store's, not the server's", () => {
    const newYearInIndia = at("2025-12-31T18:30:00Z");
    expect(businessDate(newYearInIndia - 1, "Asia/Kolkata")).toBe("2025-12-31");
    expect(businessDate(newYearInIndia, "Asia/Kolkata")).toBe("2026-01-01");
    expect([businessYear(newYearInIndia - 1, "Asia/Kolkata"), businessYear(newYearInIndia, "Asia/Kolkata")]).toEqual([
      2025, 2026,
    ]);
    expect(businessYear(newYearInIndia, "America/New_York")).toBe(2025);
  });

  test("needs a zone that exists", () => {
    expect(() => businessDate(0, "Asia/Nowhere")).toThrow(RangeError);
  });
});

describe("the bounds of a business day", () => {
  test("are the store's midnights, in hours of its own", () => {
    expect(businessDayBounds("2026-03-31", "Asia/Kolkata")).toEqual({
      startMs: at("2026-03-30T18:30:00Z"),
      endMs: at("2026-03-31T18:30:00Z"),
    });
  });

  test.each([
    { date: "2026-03-29", zone: "Europe/London", hours: 23 },
    { date: "2026-10-25", zone: "Europe/London", hours: 25 },
    { date: "2026-06-01", zone: "Pacific/Kiritimati", hours: 24 },
    { date: "2026-04-24", zone: "Africa/Cairo", hours: 23 },
  ])("on $date in $zone are $hours hours apart, and exactly what the date says", ({ date, zone, hours }) => {
    const { startMs, endMs } = businessDayBounds(date, zone);
    expect((endMs - startMs) / HOUR_MS).toBe(hours);
    expect([startMs, endMs - 1].map((instant) => businessDate(instant, zone))).toEqual([date, date]);
    expect(businessDate(startMs - 1, zone) < date && businessDate(endMs, zone) > date).toBe(true);
  });

  test("follow on each other through a whole year, changes of the clock included", () => {
    for (const zone of ["America/New_York", "Asia/Beirut", "Australia/Lord_Howe"]) {
      const days = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      );
      const bounds = days.map((date) => businessDayBounds(date, zone));
      bounds.slice(1).forEach((day, index) => expect(day.startMs).toBe(bounds[index]?.endMs));
    }
  });

  test.each(["2026-02-30", "2026-13-01", "31.03.2026", ""])("of %j do not exist", (text) => {
    expect(() => businessDayBounds(text, "Asia/Kolkata")).toThrow(RangeError);
  });
});
