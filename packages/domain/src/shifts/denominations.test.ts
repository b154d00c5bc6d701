import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS } from "../../testing/runs.ts";
import { minor } from "../money.ts";
import type { Currency } from "../money-text.ts";
import { countedCash, denominations } from "./denominations.ts";

const CURRENCIES: readonly Currency[] = [
  { code: "INR", exponent: 2 },
  { code: "GBP", exponent: 2 },
  { code: "EUR", exponent: 2 },
  { code: "USD", exponent: 2 },
  { code: "IDR", exponent: 0 },
  { code: "IDR", exponent: 2 },
  { code: "JPY", exponent: 0 },
  { code: "KWD", exponent: 3 },
  { code: "KRW", exponent: 0 },
  { code: "CHF", exponent: 2 },
  { code: "BHD", exponent: 3 },
];

const valuesOf = (currency: Currency) => denominations(currency).map((piece) => Number(piece.denominationMinor));

test("rupees are counted from ₹500 to 50 paise, euros from €200 to one cent, dinars down to five fils", () => {
  expect(valuesOf({ code: "INR", exponent: 2 })).toEqual([50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50]);
  expect(valuesOf({ code: "EUR", exponent: 2 }).at(0)).toBe(20_000);
  expect(valuesOf({ code: "EUR", exponent: 2 }).at(-1)).toBe(1);
  expect(valuesOf({ code: "KWD", exponent: 3 })).toEqual([20_000, 10_000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5]);
});

test("the same money has the same pieces whether a shop counts it with decimals or without", () => {
  const whole = valuesOf({ code: "IDR", exponent: 0 });
  expect(valuesOf({ code: "IDR", exponent: 2 })).toEqual(whole.map((value) => value * 100));
  // A shop that counts in whole dollars has nowhere to put a quarter.
  expect(valuesOf({ code: "USD", exponent: 0 })).toEqual([100, 50, 20, 10, 5, 2, 1]);
});

test("a currency we do not know has 1, 2 and 5 of each power of ten", () => {
  expect(valuesOf({ code: "CHF", exponent: 2 })).toEqual([
    50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
  ]);
  expect(valuesOf({ code: "KRW", exponent: 0 }).slice(0, 4)).toEqual([500_000, 200_000, 100_000, 50_000]);
});

test.each(CURRENCIES)(
  "$code with $exponent decimals: each value once, whole, notes first, largest first",
  (currency) => {
    const pieces = denominations(currency);
    const values = valuesOf(currency);
    expect(new Set(values).size).toBe(values.length);
    expect(values.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
    expect(values).toEqual(values.toSorted((left, right) => right - left));
    expect(pieces.map(({ kind }) => kind).join(" ")).toMatch(/^(note ?)+(coin ?)*$/);
    // The count of a drawer has at most forty rows.
    expect(values.length).toBeLessThanOrEqual(40);
  },
);

test("a count is the sum of its piles, in any order and however it is split", () => {
  const pile = fc.record({
    denominationMinor: fc.bigInt({ min: 1n, max: 100_000n }).map((value) => minor(value)),
    count: fc.integer({ min: 0, max: 100_000 }),
  });
  fc.assert(
    fc.property(fc.array(pile, { maxLength: 40 }), fc.array(pile, { maxLength: 10 }), (some, others) => {
      const whole = countedCash([...some, ...others]);
      expect(whole).toBe(countedCash(some) + countedCash(others));
      expect(whole).toBe(countedCash([...others, ...some].toReversed()));
    }),
    RUNS,
  );
  expect(countedCash([])).toBe(0n);
});

test("no pile has fewer than no pieces, or half of one", () => {
  const pile = (count: number) => () => countedCash([{ denominationMinor: minor(100), count }]);
  expect(pile(-1)).toThrow(RangeError);
  expect(pile(0.5)).toThrow(RangeError);
});
