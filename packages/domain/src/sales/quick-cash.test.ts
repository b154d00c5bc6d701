import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../../testing/runs.ts";
import type { Currency } from "../money-text.ts";
import { minor } from "../money.ts";
import { quickCash } from "./quick-cash.ts";

const currencies: readonly Currency[] = [
  { code: "INR", exponent: 2 },
  { code: "GBP", exponent: 2 },
  { code: "IDR", exponent: 0 },
  { code: "KWD", exponent: 3 },
  { code: "XTS", exponent: 2 },
];

describe("quick cash", () => {
  test.each([
    { code: "INR", exponent: 2, due: 9870n, amounts: [9870n, 10_000n, 20_000n, 50_000n] },
    { code: "INR", exponent: 2, due: 2200n, amounts: [2200n, 3000n, 5000n, 10_000n, 20_000n, 50_000n] },
    { code: "INR", exponent: 2, due: 234_500n, amounts: [234_500n, 235_000n, 240_000n, 250_000n] },
    { code: "GBP", exponent: 2, due: 1234n, amounts: [1234n, 1500n, 2000n, 5000n] },
    { code: "IDR", exponent: 0, due: 37_500n, amounts: [37_500n, 40_000n, 50_000n, 100_000n] },
    { code: "JPY", exponent: 0, due: 1300n, amounts: [1300n, 2000n, 5000n, 10_000n] },
    { code: "KWD", exponent: 3, due: 1238n, amounts: [1238n, 2000n, 5000n, 10_000n, 20_000n] },
    { code: "XTS", exponent: 2, due: 4250n, amounts: [4250n, 5000n, 6000n, 10_000n] },
  ] as const)("for $due in $code is $amounts", ({ code, exponent, due, amounts }) => {
    expect(quickCash(minor(due), { code, exponent })).toEqual(amounts);
  });

  test("offers nothing when nothing is due", () => {
    expect(quickCash(minor(0), { code: "INR", exponent: 2 })).toEqual([]);
  });

  test("always begins with the exact amount and only offers more than that, each once, at most six", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.constantFrom(...currencies), (due, currency) => {
        const amounts = quickCash(minor(due), currency);
        expect(amounts[0]).toBe(due);
        expect(amounts.length).toBeLessThanOrEqual(6);
        amounts.slice(1).forEach((amount, index) => expect(amount > (amounts[index] ?? amount)).toBe(true));
      }),
      RUNS,
    );
  });
});
