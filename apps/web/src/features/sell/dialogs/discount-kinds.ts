import { parseMoney, parseRate, type Currency } from "@galla/domain";
import type { LineDiscountInput } from "@galla/validators";

export type DiscountKind = LineDiscountInput["kind"];

/** What somebody typed as a discount of this kind; null when it is none. Zero takes the discount away. */
export function readDiscount(kind: DiscountKind, text: string, currency: Currency): LineDiscountInput | null {
  if (kind === "percent") {
    const ratePpm = parseRate(text);
    return ratePpm === null ? null : { kind, ratePpm };
  }
  const amount = parseMoney(text, currency.exponent);
  return amount === null ? null : { kind, amountMinor: Number(amount) };
}

/** Whether a discount takes nothing off. */
export function isNothing(discount: LineDiscountInput): boolean {
  return discount.kind === "percent" ? discount.ratePpm === 0 : discount.amountMinor === 0;
}
