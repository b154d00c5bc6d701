import { toWire, ZERO, type Minor } from "../money.ts";
import { lineGross, type Milli } from "../quantity.ts";
import { portionOf } from "../rate.ts";
import { refuse } from "../refusals.ts";

/** An amount off the whole line or cart, in minor units. */
export type AmountDiscount = { readonly kind: "amount"; readonly amountMinor: Minor };
/** An amount off each unit of a line: 2.00 off each of five is 10.00 (requirements 3-66). */
export type PerUnitDiscount = { readonly kind: "perUnit"; readonly amountMinor: Minor };
/** A rate off, in parts per million; one million leaves exactly zero. */
export type PercentDiscount = { readonly kind: "percent"; readonly ratePpm: number };

export type LineDiscount = AmountDiscount | PerUnitDiscount | PercentDiscount;
export type CartDiscount = AmountDiscount | PercentDiscount;

/** What a discount comes off. The line number starts at 1 and is null for the whole cart. */
export type DiscountBase = { readonly lineNumber: number | null; readonly amountMinor: Minor; readonly quantityMilli: Milli };

/** What a discount takes off its base. Refuses discount.exceeds_amount when that is more than there is. */
export function discountOn(base: DiscountBase, discount: LineDiscount | undefined): Minor {
  if (!discount) return ZERO;
  const discountMinor = resolve(base, discount);
  if (discountMinor < 0n) throw new RangeError("A discount is negative");
  if (discountMinor > base.amountMinor) {
    refuse("discount.exceeds_amount", {
      lineNumber: base.lineNumber,
      amountMinor: toWire(base.amountMinor),
      discountMinor: toWire(discountMinor),
    });
  }
  return discountMinor;
}

function resolve(base: DiscountBase, discount: LineDiscount): Minor {
  switch (discount.kind) {
    case "amount":
      return discount.amountMinor;
    case "perUnit":
      return lineGross(base.quantityMilli, discount.amountMinor);
    case "percent":
      return portionOf(base.amountMinor, discount.ratePpm);
  }
}
