import { toWire, ZERO, type Minor } from "../money.ts";
import { lineGross, type Milli } from "../quantity.ts";
import { portionOf } from "../rate.ts";
import { refuse } from "../refusals.ts";
import { withinLimit } from "./amount-limit.ts";

/** An amount off the whole line or cart, in minor units. */
export type AmountDiscount = { readonly kind: "amount"; readonly amountMinor: Minor };
/** An amount off each unit of a line: 2.00 off each of five is 10.00 (requirements 3-66). */
export type PerUnitDiscount = { readonly kind: "perUnit"; readonly amountMinor: Minor };
/** A rate off, in parts per million; one million leaves exactly zero. */
export type PercentDiscount = { readonly kind: "percent"; readonly ratePpm: number };

export type LineDiscount = AmountDiscount | PerUnitDiscount | PercentDiscount;
export type CartDiscount = AmountDiscount | PercentDiscount;

/** What a line's discount comes off. Line numbers start at 1. */
export type DiscountBase = {
  readonly lineNumber: number;
  readonly amountMinor: Minor;
  readonly quantityMilli: Milli;
};

/** What a line's own discount takes off it. Refuses discount.exceeds_amount when that is more than there is. */
export function discountOnLine(base: DiscountBase, discount: LineDiscount | undefined): Minor {
  if (!discount) return ZERO;
  const field = `lines.${base.lineNumber - 1}.discount`;
  const discountMinor =
    discount.kind === "perUnit"
      ? lineGross(base.quantityMilli, discount.amountMinor)
      : wholeDiscount(base.amountMinor, discount);
  return atMost(base.amountMinor, withinLimit(discountMinor, field), base.lineNumber);
}

/** What the cart's discount takes off the lines together. Refuses discount.exceeds_amount when that is more than there is. */
export function discountOnCart(amount: Minor, discount: CartDiscount | undefined): Minor {
  if (!discount) return ZERO;
  return atMost(amount, withinLimit(wholeDiscount(amount, discount), "discount"), null);
}

function wholeDiscount(amount: Minor, discount: CartDiscount): Minor {
  return discount.kind === "amount" ? discount.amountMinor : portionOf(amount, discount.ratePpm);
}

function atMost(amount: Minor, discount: Minor, lineNumber: number | null): Minor {
  if (discount < 0n) throw new RangeError("A discount is negative");
  if (discount > amount) {
    refuse("discount.exceeds_amount", {
      lineNumber,
      amountMinor: toWire(amount),
      discountMinor: toWire(discount),
    });
  }
  return discount;
}
