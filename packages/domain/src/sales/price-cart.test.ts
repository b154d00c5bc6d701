import { describe, expect, test } from "vitest";
import { add, minor, negate, sum } from "../money.ts";
import { milli } from "../quantity.ts";
import { portionOf, PPM_ONE } from "../rate.ts";
import { priceCart, type CartLine } from "./price-cart.ts";

const VAT = 210_000;

function line(quantity: number, price: number, taxPpm: number): CartLine {
  return { productId: `price ${price}`, quantityMilli: milli(quantity * 1000), unitPriceMinor: minor(price), taxPpm };
}

describe("a cart is right to the unit", () => {
  test("in the worked example: 2 × 22.00 and 5 × 12.00 with 2.00 off each of the five, 5 % exclusive", () => {
    const perUnit = { kind: "perUnit", amountMinor: minor(200) } as const;
    const cart = priceCart({
      lines: [line(2, 2200, 50_000), { ...line(5, 1200, 50_000), discount: perUnit }],
      taxMode: "EXCLUSIVE",
    });
    expect(cart).toMatchObject({ subtotalMinor: 10_400n, discountMinor: 1000n, taxMinor: 470n, totalMinor: 9870n });
    expect(cart.lines.map((priced) => priced.totalMinor)).toEqual([4620n, 5250n]);
    expect(cart.taxSummary).toEqual([{ taxPpm: 50_000, netMinor: 9400n, taxMinor: 470n }]);
  });

  // The threads behind 16.79/16.78 and 2.19/2.18 (field notes 14) name the figures; the goods here are ours.
  test("in a sale of 16.79: the lines' stored amounts, turned round, come to -16.79 and never to -16.78", () => {
    // 9.25 + 21 % is 11.1925, 4.63 + 21 % is 5.6023. Rounding halves upwards instead of away from zero would not mirror.
    const cart = priceCart({ lines: [line(1, 925, VAT), line(1, 463, VAT)], taxMode: "EXCLUSIVE" });
    expect(cart.totalMinor).toBe(1679n);
    const returned = cart.lines.map((priced) => negate(priced.grossMinor));
    const refunded = returned.map((gross) => add(gross, portionOf(gross, VAT)));
    expect(refunded).toEqual(cart.lines.map((priced) => negate(priced.totalMinor)));
    expect(sum(refunded)).toBe(-1679n);
  });

  test("in a sale of one line at 2.19: its total says 2.19 too, with the tax added or contained", () => {
    const exclusive = priceCart({ lines: [line(1, 181, VAT)], taxMode: "EXCLUSIVE" });
    expect([exclusive.lines[0]?.totalMinor, exclusive.totalMinor, exclusive.taxMinor]).toEqual([219n, 219n, 38n]);
    const inclusive = priceCart({ lines: [line(1, 219, VAT)], taxMode: "INCLUSIVE" });
    expect([inclusive.lines[0]?.totalMinor, inclusive.totalMinor, inclusive.taxMinor]).toEqual([219n, 219n, 38n]);
  });

  test("in a sale rounded per line, where rounding the whole would be a cent more (odoo 6224)", () => {
    const lines = [line(4, 148, VAT), line(1, 152, VAT), line(1, 154, VAT), line(1, 39, VAT)];
    expect(priceCart({ lines, taxMode: "EXCLUSIVE" })).toMatchObject({
      subtotalMinor: 937n,
      taxMinor: 196n,
      totalMinor: 1133n,
    });
  });

  test("in a sale of two rates that include their tax: net and tax add up to the price (odoo 40644)", () => {
    const lines = [line(1, 3600, 180_000), line(1, 3400, 180_000), line(3, 1400, 80_000)];
    const cart = priceCart({ lines, taxMode: "INCLUSIVE" });
    expect(cart.totalMinor).toBe(11_200n);
    expect(cart.taxSummary).toEqual([
      { taxPpm: 80_000, netMinor: 3889n, taxMinor: 311n },
      { taxPpm: 180_000, netMinor: 5932n, taxMinor: 1068n },
    ]);
  });

  test("at 1300 including tax with everything off: exactly zero, tax and all (erpnext 52001)", () => {
    const everything = { kind: "percent", ratePpm: PPM_ONE } as const;
    const onTheCart = priceCart({ lines: [line(1, 130_000, 180_000)], discount: everything, taxMode: "INCLUSIVE" });
    const onTheLine = priceCart({
      lines: [{ ...line(1, 130_000, 180_000), discount: everything }],
      taxMode: "INCLUSIVE",
    });
    for (const cart of [onTheCart, onTheLine]) {
      expect(cart).toMatchObject({ subtotalMinor: 130_000n, discountMinor: 130_000n, taxMinor: 0n, totalMinor: 0n });
      expect(cart.taxSummary).toEqual([{ taxPpm: 180_000, netMinor: 0n, taxMinor: 0n }]);
    }
  });

  test("at 1300 including a tax of 100 %: half of it is tax", () => {
    expect(priceCart({ lines: [line(1, 130_000, PPM_ONE)], taxMode: "INCLUSIVE" })).toMatchObject({
      taxMinor: 65_000n,
      totalMinor: 130_000n,
    });
  });

  test("at 42.50, which is asked for as 42.50", () => {
    expect(priceCart({ lines: [line(1, 4250, 0)], taxMode: "EXCLUSIVE" }).totalMinor).toBe(4250n);
  });

  test("for 1.238 kg at 89.90: 111.30, and never the price of 1.24 kg", () => {
    expect(priceCart({ lines: [line(1.238, 8990, 0)], taxMode: "INCLUSIVE" }).totalMinor).toBe(11_130n);
  });

  test("when there is nothing in it", () => {
    expect(priceCart({ lines: [], taxMode: "EXCLUSIVE" })).toEqual({
      lines: [],
      subtotalMinor: 0n,
      discountMinor: 0n,
      taxMinor: 0n,
      totalMinor: 0n,
      taxSummary: [],
    });
  });
});
