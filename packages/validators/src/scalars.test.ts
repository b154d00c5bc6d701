import { describe, expect, it } from "vitest";
import { z } from "zod";
import { amountMinor, day, id, instant, levelMilli, limit, page, pageOf, quantityMilli, sharePpm } from "./index.ts";
import { idOf } from "./testing/complaints.ts";

const refuses = (schema: z.ZodType, values: readonly unknown[]) =>
  expect(values.filter((value) => schema.safeParse(value).success)).toEqual([]);
const takes = (schema: z.ZodType, values: readonly unknown[]) =>
  expect(values.filter((value) => !schema.safeParse(value).success)).toEqual([]);

const NO_WHOLE_NUMBERS = [
  NaN,
  Infinity,
  -Infinity,
  1n,
  12.345,
  0.1 + 0.2,
  JSON.parse("1e400"),
  2 ** 53,
  "12",
  "1,00",
  "₹10",
  "١٢",
];
const NO_NUMBERS = [...NO_WHOLE_NUMBERS, "", " ", null, undefined, true, [], [1], {}, { $gt: 0 }];

describe("an id", () => {
  it("is a UUID in lower case, as every client makes it", () => {
    takes(id, [idOf(1), "3fa85f64-5717-4562-b3fc-2c963f66afa6"]);
  });

  it("is refused in another spelling, as the nil id, and as anything else", () => {
    const known = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    refuses(id, [known.toUpperCase(), `{${known}}`, `urn:uuid:${known}`, known.replaceAll("-", ""), ` ${known}`]);
    refuses(id, [`${known}\n`, `${known}\0`, known.replace("3", "３"), known.replace("b3fc", "73fc")]);
    refuses(id, ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]);
    refuses(id, ["", "1", "' OR 1=1--", "x".repeat(1_000_000), null, undefined, 1, [known], { $ne: 1 }]);
  });
});

describe("an amount", () => {
  it("is a whole number of minor units from zero to ten thousand million", () => {
    takes(amountMinor, [0, 1, 10_000_000_000]);
    refuses(amountMinor, [-1, 10_000_000_001, ...NO_NUMBERS]);
  });

  it("written as minus zero is nothing, and not less than nothing", () => {
    expect(BigInt(amountMinor.parse(JSON.parse("-0")))).toBe(0n);
  });
});

describe("a quantity", () => {
  it("is a whole number of thousandths, more than zero and at most a million units", () => {
    takes(quantityMilli, [1, 1500, 1_000_000_000]);
    refuses(quantityMilli, [0, -0, -1, 0.5, 1_000_000_001, ...NO_NUMBERS]);
  });

  it("that a shelf holds may also be zero", () => {
    takes(levelMilli, [0, 1_000_000_000]);
    refuses(levelMilli, [-1, 0.5, 1_000_000_001, ...NO_NUMBERS]);
  });
});

it("a share is a whole number of parts per million, from nothing to all", () => {
  takes(sharePpm, [0, 1, 1_000_000]);
  refuses(sharePpm, [-1, 1_000_001, 0.5, ...NO_NUMBERS]);
});

describe("a day", () => {
  it("exists in the calendar and lies between 2000 and 2200", () => {
    takes(day, ["2000-01-01", "2026-11-21", "2024-02-29", "2200-12-31"]);
    refuses(day, ["2026-02-30", "2026-02-29", "2026-00-10", "2026-13-01", "2026-04-31"]);
    refuses(day, ["0001-01-01", "1999-12-31", "2201-01-01", "9999-12-31", "+012026-01-01", "-002026-01-01"]);
  });

  it("has one spelling", () => {
    refuses(day, ["2026-1-1", "20260101", "01/02/2026", "2026-11-21T00:00:00Z", " 2026-11-21", "2026-11-21\n"]);
    refuses(day, ["٢٠٢٦-11-21", "", null, 20261121, 0, [], {}, new Date("2026-11-21T00:00:00Z")]);
  });
});

describe("an instant", () => {
  it("has its zone, so that it is the same for everybody", () => {
    takes(instant, ["2026-11-21T07:00:00Z", "2026-11-21T12:30:00.123+05:30"]);
    refuses(instant, ["2026-11-21T07:00:00", "2026-11-21", "2026-11-21T07:00", "2026-11-21 07:00:00Z", "now", ""]);
  });

  it("exists", () => {
    refuses(instant, ["2026-02-30T07:00:00Z", "2026-11-21T25:00:00Z", "2026-11-21T07:61:00Z", "2026-11-21T24:00:00Z"]);
    refuses(instant, [null, undefined, 0, 1_795_244_515_484, [], {}, "2026-11-21T07:00:00Z\n"]);
  });
});

describe("a list", () => {
  it("has pages of 1 to 100 rows, 20 where nobody says", () => {
    expect([page.parse(undefined), limit.parse(undefined)]).toEqual([1, 20]);
    takes(limit, [1, 100]);
    refuses(limit, [0, -1, 101, 1.5, 1e9, "20", null, {}]);
    refuses(page, [0, -1, 100_001, 1.5, "1", null, {}]);
  });

  it("answers with its rows, how many there are in all and where one is, and with nothing else", () => {
    const answer = { rows: [{ a: 1 }], total: 1, page: 1, limit: 20, totalPages: 1 };
    const schema = pageOf(z.strictObject({ a: z.int() }));
    takes(schema, [answer]);
    refuses(schema, [
      { ...answer, more: true },
      { ...answer, rows: [{ a: 1, b: 2 }] },
    ]);
  });
});
