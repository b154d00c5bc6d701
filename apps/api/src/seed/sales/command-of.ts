import { toWire, type CartDiscount, type LineDiscount } from "@galla/domain";
import type { CartDiscountInput, CheckoutInput, LineDiscountInput } from "@galla/validators";
import type { DemoSale } from "./plan-sales.ts";

/** The command a till would have sent for this sale, so that its stored hash is that of a real submission. */
export function commandOf({ id, register, shiftId, basket, settlement, customerName, note }: DemoSale): CheckoutInput {
  return {
    saleId: id,
    registerId: register.id,
    shiftId,
    lines: basket.lines.map(({ product, quantityMilli, discount }) => {
      const line = { productId: product.id, quantityMilli: toWire(quantityMilli) };
      return discount === undefined ? line : { ...line, discount: lineDiscountOnWire(discount) };
    }),
    ...(basket.discount === undefined ? {} : { discount: cartDiscountOnWire(basket.discount) }),
    tenders: settlement.tenders.map(({ method, tenderedMinor, reference }) => {
      const tender = { method, amountMinor: toWire(tenderedMinor) };
      return reference === undefined ? tender : { ...tender, reference };
    }),
    expectedTotalMinor: toWire(settlement.totalMinor),
    ...(customerName === null ? {} : { customerName }),
    ...(note === null ? {} : { note }),
  };
}

function lineDiscountOnWire(discount: LineDiscount): LineDiscountInput {
  return discount.kind === "percent" ? discount : { kind: discount.kind, amountMinor: toWire(discount.amountMinor) };
}

function cartDiscountOnWire(discount: CartDiscount): CartDiscountInput {
  return discount.kind === "percent" ? discount : { kind: "amount", amountMinor: toWire(discount.amountMinor) };
}
