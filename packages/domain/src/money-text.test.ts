import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountUpTo } from "../testing/carts.ts";
import { RUNS } from "../testing/runs.ts";
import { formatMoney, parseMoney, toDecimalString, type Currency } from "./money-text.ts";
import { MAX_MINOR, minor } from "./money.ts";

const INR: Currency = { code: "INR", exponent: 2 };
const JPY: Currency = { code: "JPY", exponent: 0 };
const KWD: Currency = { code: "KWD", exponent: 3 };
const currencies = fc.constantFrom(INR, JPY, KWD);

describe("the decimal of an amount", () => {
  test.each([
    { amount: 10050n, exponent: 2, text: "100.50" },
    { amount: 5n, exponent: 2, text: "0.05" },
    { amount: -5n, exponent: 3, text: "-0.005" },
    { amount: 1300n, exponent: 0, text: "1300" },
    { amount: 0n, exponent: 3, text: "0.000" },
    { amount: 9_007_199_254_740_993n, exponent: 2, text: "90071992547409.93" },
  ])("of $amount with $exponent decimals is $text", ({ amount, exponent, text }) => {
    expect(toDecimalString(amount, exponent)).toBe(text);
  });
});

describe("an amount as people read it", () => {
  test("has the currency's own decimals and the locale's grouping", () => {
    expect(formatMoney(minor(12_345_650), INR, { locale: "en-IN" })).toBe("₹1,23,456.50");
    expect(formatMoney(minor(1300), JPY, { locale: "en-US" })).toBe("¥1,300");
    expect(formatMoney(minor(1238), KWD, { locale: "en-US", display: "none" })).toBe("1.238");
    expect(formatMoney(minor(-130), INR, { locale: "en-IN" })).toBe("-₹1.30");
    expect(formatMoney(minor(2200), INR, { locale: "en-IN", display: "code" })).toMatch(/^INR\s22\.00$/u);
  });

  test("keeps every digit of an amount that no float could hold", () => {
    expect(formatMoney(minor(9_007_199_254_740_993n), JPY, { locale: "en-US", display: "none" })).toBe(
      "9,007,199,254,740,993",
    );
  });

  test("is asked for as it is recorded: 42.50 is never shown as 43 (field notes, rounded display)", () => {
    expect(formatMoney(minor(4250), INR, { locale: "en-IN", display: "none" })).toBe("42.50");
  });
});

describe("an amount somebody typed", () => {
  test.each([
    { text: "22", amount: 2200n },
    { text: " ₹ 22 ", amount: 2200n },
    { text: "₹22.5", amount: 2250n },
    { text: "Rp 22", amount: 2200n },
    { text: "22 €", amount: 2200n },
    { text: ".5", amount: 50n },
    { text: "5.", amount: 500n },
    { text: "0", amount: 0n },
    { text: "1,234.50", amount: 123_450n },
    { text: "1,23,456.50", amount: 12_345_650n },
    { text: "100,000,000.00", amount: MAX_MINOR },
  ])("$text is understood", ({ text, amount }) => {
    expect(parseMoney(text, 2)).toBe(amount);
  });

  test.each([
    "",
    " ",
    ".",
    "₹",
    "-1",
    "+1",
    "1.234",
    "1.000",
    "1,00",
    "1,2345",
    ",123",
    "1.2.3",
    "1 2",
    "1e3",
    "NaN",
    "Infinity",
    "0x10",
    "12 apples",
    "١٢",
    "１２",
    "1.234,50",
    "100,000,000.01",
    "9".repeat(400),
  ])("%j is not an amount", (text) => {
    expect(parseMoney(text, 2)).toBeNull();
  });

  test("may have as many decimals as the currency, and no more", () => {
    expect(parseMoney("1.238", 3)).toBe(1238n);
    expect(parseMoney("22.0", 0)).toBeNull();
  });

  test("reads back exactly what was shown, in currencies of 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(amountUpTo(MAX_MINOR), currencies, fc.constantFrom("en-IN", "en-US"), (amount, currency, locale) => {
        expect(parseMoney(toDecimalString(amount, currency.exponent), currency.exponent)).toBe(amount);
        expect(parseMoney(formatMoney(amount, currency, { locale, display: "none" }), currency.exponent)).toBe(amount);
      }),
      RUNS,
    );
  });
});
