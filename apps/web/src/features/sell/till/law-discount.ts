import { minor, type CartDiscount, type LineDiscount } from "@galla/domain";
import type { CartDiscountInput, LineDiscountInput } from "@galla/validators";

/** A line's discount as the law takes it. */
export function lawDiscount(discount: LineDiscountInput | null): LineDiscount | undefined {
  if (discount === null) return undefined;
  if (discount.kind === "percent") return { kind: "percent", ratePpm: discount.ratePpm };
  return { kind: discount.kind, amountMinor: minor(discount.amountMinor) };
}

/** The whole cart's discount as the law takes it. */
export function lawCartDiscount(discount: CartDiscountInput | null): CartDiscount | undefined {
  if (discount === null) return undefined;
  if (discount.kind === "percent") return { kind: "percent", ratePpm: discount.ratePpm };
  return { kind: "amount", amountMinor: minor(discount.amountMinor) };
}
