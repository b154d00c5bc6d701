import { describe, expect, test } from "vitest";
import { MAX_MINOR, minor } from "../money.ts";
import { MAX_MILLI, milli } from "../quantity.ts";
import { isRefusal, type RefusalBody } from "../refusals.ts";
import type { CartDiscount, LineDiscount } from "./discount.ts";
import { priceCart, type CartLine } from "./price-cart.ts";

const tea: CartLine = { productId: "tea", quantityMilli: milli(2000), unitPriceMinor: minor(1000), taxPpm: 0 };
const salt: CartLine = { productId: "salt", quantityMilli: milli(1000), unitPriceMinor: minor(1000), taxPpm: 0 };

function priced(discount: LineDiscount, cartDiscount?: CartDiscount) {
  return priceCart({ lines: [salt, { ...tea, discount }], discount: cartDiscount, taxMode: "EXCLUSIVE" });
}

function refusalOf(act: () => unknown): RefusalBody | undefined {
  try {
    act();
  } catch (thrown) {
    if (isRefusal(thrown, "discount.exceeds_amount")) return { code: thrown.code, details: thrown.details };
    if (isRefusal(thrown, "input.invalid")) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
  return undefined;
}

describe("a discount on a line", () => {
  test.each([
    { discount: { kind: "amount", amountMinor: minor(300) }, taken: 300n },
    { discount: { kind: "perUnit", amountMinor: minor(300) }, taken: 600n },
    { discount: { kind: "percent", ratePpm: 333_333 }, taken: 667n },
    { discount: { kind: "amount", amountMinor: minor(2000) }, taken: 2000n },
    { discount: { kind: "percent", ratePpm: 0 }, taken: 0n },
  ] as const)("of $discount.kind takes $taken off 20.00", ({ discount, taken }) => {
    expect(priced(discount).lines.map((line) => line.lineDiscountMinor)).toEqual([0n, taken]);
  });

  test("of an amount per unit goes by weight: 1.00 off each kilogram of 1.238 is 1.24", () => {
    const discount = { kind: "perUnit", amountMinor: minor(100) } as const;
    const lines = [{ ...tea, quantityMilli: milli(1238), discount }];
    expect(priceCart({ lines, taxMode: "EXCLUSIVE" }).discountMinor).toBe(124n);
  });

  test.each([
    { discount: { kind: "amount", amountMinor: minor(2001) }, discountMinor: 2001 },
    { discount: { kind: "perUnit", amountMinor: minor(1001) }, discountMinor: 2002 },
    { discount: { kind: "percent", ratePpm: 1_100_000 }, discountMinor: 2200 },
  ] as const)("of $discountMinor off 2000 is refused, naming the line", ({ discount, discountMinor }) => {
    expect(refusalOf(() => priced(discount))).toEqual({
      code: "discount.exceeds_amount",
      details: { lineNumber: 2, amountMinor: 2000, discountMinor },
    });
  });

  test("below zero is a programming error", () => {
    expect(() => priced({ kind: "amount", amountMinor: minor(-1) })).toThrow(RangeError);
    expect(() => priceCart({ lines: [{ ...tea, quantityMilli: milli(-1) }], taxMode: "EXCLUSIVE" })).toThrow(
      RangeError,
    );
  });
});

describe("a discount on the cart", () => {
  test("comes after those on the lines and is shared out over what they left", () => {
    const cart = priced({ kind: "amount", amountMinor: minor(1000) }, { kind: "percent", ratePpm: 100_000 });
    expect(cart.lines.map((line) => line.cartDiscountMinor)).toEqual([100n, 100n]);
    expect(cart.lines.map((line) => line.discountMinor)).toEqual([100n, 1100n]);
    expect(cart.totalMinor).toBe(1800n);
  });

  test("of more than the lines left is refused, naming no line", () => {
    const onLine = { kind: "amount", amountMinor: minor(1000) } as const;
    expect(refusalOf(() => priced(onLine, { kind: "amount", amountMinor: minor(2001) }))).toEqual({
      code: "discount.exceeds_amount",
      details: { lineNumber: null, amountMinor: 2000, discountMinor: 2001 },
    });
    expect(priced(onLine, { kind: "amount", amountMinor: minor(2000) }).totalMinor).toBe(0n);
  });
});

describe("amounts no sale can have are refused, naming the field", () => {
  const most = minor(MAX_MINOR);
  const huge = { kind: "perUnit", amountMinor: most } as const;
  test.each([
    { lines: [salt, { ...salt, quantityMilli: milli(1001), unitPriceMinor: most }], field: "lines.1.quantityMilli" },
    {
      lines: [{ ...salt, quantityMilli: milli(MAX_MILLI), unitPriceMinor: minor(1), discount: huge }],
      field: "lines.0.discount",
    },
    { lines: [{ ...salt, unitPriceMinor: most }, salt], field: "lines" },
    { lines: [{ ...salt, unitPriceMinor: most, taxPpm: 1 }], field: "lines" },
  ])("$field", ({ lines, field }) => {
    expect(refusalOf(() => priceCart({ lines, taxMode: "EXCLUSIVE" }))).toMatchObject({
      code: "input.invalid",
      details: { issues: [{ field }] },
    });
  });
});
