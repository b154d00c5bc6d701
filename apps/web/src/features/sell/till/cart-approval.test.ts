import type { TillProduct } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { approvedIdsOf, withApproval, withoutApproval } from "./cart-approval.ts";
import { newCart, withLine, withoutLine, withProduct, type TillCart } from "./till-cart.ts";

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

function approvedCart() {
  const { cart, lineId } = withProduct(newCart(), salt, 2000);
  const discounted: TillCart = { ...cart, discount: { kind: "percent", ratePpm: 200_000 } };
  return { cart: withApproval(discounted, ["yes"]), lineId };
}

describe("what a leader approved of a cart", () => {
  it("stays with the cart through payment, customer and note", () => {
    const { cart } = approvedCart();
    expect(approvedIdsOf(cart)).toEqual(["yes"]);
    const paying: TillCart = {
      ...cart,
      customerName: "Ravi",
      note: "gift",
      tenders: [{ method: "CASH", amountMinor: 100 }],
    };
    expect(approvedIdsOf(paying)).toEqual(["yes"]);
  });

  it("is gone as soon as goods, prices or discounts are others than those approved", () => {
    const { cart, lineId } = approvedCart();
    const changed: TillCart[] = [
      withProduct(cart, salt, 1000).cart,
      withoutLine(cart, lineId),
      withLine(cart, lineId, (line) => ({ ...line, overrideMinor: 2000 })),
      withLine(cart, lineId, (line) => ({ ...line, discount: { kind: "amount", amountMinor: 100 } })),
      { ...cart, discount: { kind: "percent", ratePpm: 210_000 } },
    ];
    expect(changed.map(approvedIdsOf)).toEqual(changed.map(() => []));
  });

  it("fits again when the change is taken back, and can be given up", () => {
    const { cart } = approvedCart();
    const undone: TillCart = { ...cart, discount: null };
    const back: TillCart = { ...undone, discount: cart.discount };
    expect(approvedIdsOf(back)).toEqual(["yes"]);
    expect(approvedIdsOf(withoutApproval(cart))).toEqual([]);
    expect(approvedIdsOf(newCart())).toEqual([]);
  });
});
