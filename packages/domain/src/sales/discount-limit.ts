import { subtract, sum, type Minor } from "../money.ts";
import { portionOf, PPM_ONE } from "../rate.ts";
import type { PricedCart } from "./price-cart.ts";

type Given = { readonly baseMinor: Minor; readonly discountMinor: Minor };

/**
 * How far a cart's discounts go beyond what a cashier may give alone, in parts per million rounded up; null when they do not. Looked at are each
 * line's own discount over its gross, the cart's discount over what is left of the lines, and the whole sale's over its subtotal, so that
 * nobody slips past the limit by dividing a discount. Answers the greatest of the three shares.
 *
 * What the limit itself would give is always allowed, rounded as any discount is: 10 % of 2.05 is 0.21, which is more than a tenth and still 10 %.
 * Source: issue 3, section 3, approval limits.
 */
export function discountOverLimit(cart: PricedCart, limitPpm: number): number | null {
  const lines = cart.lines.map(({ grossMinor, lineDiscountMinor }) => {
    return { baseMinor: grossMinor, discountMinor: lineDiscountMinor };
  });
  const whole: Given = { baseMinor: cart.subtotalMinor, discountMinor: cart.discountMinor };
  const parts = [...lines, cartDiscount(cart)];
  const isOver = parts.some((part) => part.discountMinor > allowed(part, limitPpm));
  const wholeAllowed = greatest([allowed(whole, limitPpm), sum(lines.map((line) => allowed(line, limitPpm)))]);
  if (!isOver && whole.discountMinor <= wholeAllowed) return null;
  return Math.max(...[...parts, whole].map(shareOf));
}

function cartDiscount({ lines }: PricedCart): Given {
  return {
    baseMinor: sum(lines.map((line) => subtract(line.grossMinor, line.lineDiscountMinor))),
    discountMinor: sum(lines.map((line) => line.cartDiscountMinor)),
  };
}

const allowed = ({ baseMinor }: Given, limitPpm: number) => portionOf(baseMinor, limitPpm);
const greatest = (amounts: readonly Minor[]) =>
  amounts.reduce<bigint>((most, amount) => (amount > most ? amount : most), 0n);

/** Discount over base, rounded up, so that an approval of exactly this share always covers it. */
function shareOf({ baseMinor, discountMinor }: Given): number {
  if (baseMinor === 0n) return 0;
  return Number((discountMinor * BigInt(PPM_ONE) + baseMinor - 1n) / baseMinor);
}
