import type { TillProduct } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { newCart, repriced, withAtMost, withLine, withProduct } from "./till-cart.ts";

const salt: TillProduct = {
  id: "salt",
  name: "Salt",
  sku: "SALT",
  barcodes: [],
  categoryId: null,
  unit: "PCS",
  priceMinor: 2200,
  taxPpm: 50_000,
  taxClassName: "GST 5 %",
  stockMilli: 10_000,
  minStockMilli: 0,
  imageUrl: null,
};

const quantities = (cart: { lines: readonly { quantityMilli: number }[] }) =>
  cart.lines.map((line) => line.quantityMilli);

describe("the cart", () => {
  it("counts a product scanned again onto its line", () => {
    const once = withProduct(newCart(), salt, 1000);
    const twice = withProduct(once.cart, salt, 2000);
    expect(quantities(twice.cart)).toEqual([3000]);
    expect(twice.lineId).toBe(once.lineId);
  });

  it("begins a new line beside one with a price or a note of its own", () => {
    const { cart, lineId } = withProduct(newCart(), salt, 1000);
    const priced = withLine(cart, lineId, (line) => ({ ...line, overrideMinor: 2000 }));
    expect(quantities(withProduct(priced, salt, 1000).cart)).toEqual([1000, 1000]);
    const noted = withLine(cart, lineId, (line) => ({ ...line, note: "gift" }));
    expect(quantities(withProduct(noted, salt, 1000).cart)).toEqual([1000, 1000]);
  });

  it("sells what is left of a product over all its lines, the last line giving way first", () => {
    const first = withProduct(newCart(), salt, 3000);
    const noted = withLine(first.cart, first.lineId, (line) => ({ ...line, note: "gift" }));
    const { cart } = withProduct(noted, salt, 4000);
    expect(quantities(withAtMost(cart, "salt", 5000))).toEqual([3000, 2000]);
    expect(quantities(withAtMost(cart, "salt", 3000))).toEqual([3000]);
    expect(quantities(withAtMost(cart, "salt", 0))).toEqual([]);
  });

  it("takes over the server's prices, and leaves a price that was set for this sale", () => {
    const first = withProduct(newCart(), salt, 1000);
    const own = withLine(first.cart, first.lineId, (line) => ({ ...line, overrideMinor: 2000 }));
    const { cart } = withProduct(own, salt, 1000);
    const figures = [1, 2].map((lineNumber) => ({
      lineNumber,
      unitPriceMinor: lineNumber === 1 ? 2000 : 2400,
      taxPpm: 120_000,
    }));
    const [kept, taken] = repriced(cart, figures).lines;
    expect(kept).toMatchObject({ overrideMinor: 2000, priceMinor: 2200, taxPpm: 120_000 });
    expect(taken).toMatchObject({ overrideMinor: null, priceMinor: 2400, taxPpm: 120_000 });
  });
});
