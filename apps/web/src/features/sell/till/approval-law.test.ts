import type { TillProduct } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { needsOf, type TillLaw } from "./approval-law.ts";
import { withApproval } from "./cart-approval.ts";
import { newCart, withLine, withProduct, type TillCart } from "./till-cart.ts";

const salt: TillProduct = {
  id: "salt",
  name: "Salt",
  sku: "SALT",
  barcodes: [],
  categoryId: null,
  unit: "PCS",
  priceMinor: 2000,
  taxPpm: 0,
  taxClassName: "None",
  stockMilli: 10_000,
  minStockMilli: 0,
  imageUrl: null,
};

const cashier: TillLaw = {
  store: { taxMode: "EXCLUSIVE", cashRoundingIncrementMinor: 0, cashRoundingMode: "NEAREST" },
  discountLimitPpm: 100_000,
  mayExceedLimit: false,
  mayOverridePrice: false,
};
const leader: TillLaw = { ...cashier, mayExceedLimit: true, mayOverridePrice: true };

const { cart: plain, lineId } = withProduct(newCart(), salt, 2000);
const off = (ratePpm: number): TillCart => ({ ...plain, discount: { kind: "percent", ratePpm } });
const at = (overrideMinor: number) => withLine(plain, lineId, (line) => ({ ...line, overrideMinor }));

describe("what a leader must approve", () => {
  it("is a discount over the limit, and none at it", () => {
    expect(needsOf(off(100_000), cashier)).toEqual([]);
    expect(needsOf(off(120_000), cashier)).toEqual([
      { permission: "sale.discountOverLimit", totalMinor: 3520, discountPpm: 120_000, limitPpm: 100_000 },
    ]);
  });

  it("is another price than the catalogue's, each once", () => {
    expect(needsOf(at(2000), cashier)).toEqual([]);
    const twice = { ...at(1500), lines: [...at(1500).lines, ...at(1500).lines] };
    expect(needsOf(twice, cashier)).toEqual([
      { permission: "sale.overridePrice", totalMinor: 6000, prices: [{ productId: "salt", unitPriceMinor: 1500 }] },
    ]);
  });

  it("is nothing for a leader, nor once it has been approved as it stands", () => {
    const both = { ...at(1500), discount: { kind: "percent", ratePpm: 500_000 } } satisfies TillCart;
    expect(needsOf(both, cashier)).toHaveLength(2);
    expect(needsOf(both, leader)).toEqual([]);
    expect(needsOf(withApproval(both, ["yes"]), cashier)).toEqual([]);
    expect(
      needsOf({ ...withApproval(both, ["yes"]), discount: { kind: "percent", ratePpm: 510_000 } }, cashier),
    ).toHaveLength(2);
  });
});
