import { minor, type CartDiscount, type LineDiscount } from "@galla/domain";
import type { CartDiscountInput, LineDiscountInput } from "@galla/validators";

/** The wire's discount as the law knows it. */
export function toLineDiscount(discount: LineDiscountInput | undefined): LineDiscount | undefined {
  if (discount === undefined || discount.kind === "percent") return discount;
  return { kind: discount.kind, amountMinor: minor(discount.amountMinor) };
}

/** The wire's discount on the whole cart as the law knows it. */
export function toCartDiscount(discount: CartDiscountInput | undefined): CartDiscount | undefined {
  if (discount === undefined || discount.kind === "percent") return discount;
  return { kind: "amount", amountMinor: minor(discount.amountMinor) };
}

const STORED_KINDS = { amount: "AMOUNT", perUnit: "PER_UNIT", percent: "PERCENT" } as const;

/** Where a discount came from, as it is stored beside the amount it made: minor units, or parts per million for a percentage. */
export function discountSource(discount: LineDiscountInput | undefined) {
  if (discount === undefined) return { discountKind: null, discountValue: null };
  const discountValue = discount.kind === "percent" ? discount.ratePpm : discount.amountMinor;
  return { discountKind: STORED_KINDS[discount.kind], discountValue };
}
