import type { LineDiscountInput } from "@galla/validators";
import type { Format } from "@/lib/format.ts";

/** A discount as it stands under a line: "5 % off", "₹2.00 off each". */
export function discountWords(discount: LineDiscountInput, format: Format): string {
  if (discount.kind === "percent") return `${format.rate(discount.ratePpm)} off`;
  return discount.kind === "perUnit"
    ? `${format.money(discount.amountMinor)} off each`
    : `${format.money(discount.amountMinor)} off`;
}
