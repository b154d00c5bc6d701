import type { Format } from "@/lib/format.ts";

/** A note or coin as people call it: ₹500, €0.50. Nobody reads the decimals of a note. */
export function denominationText(denominationMinor: number, format: Format): string {
  const { code, exponent } = format.currency;
  const unit = 10 ** exponent;
  if (denominationMinor % unit !== 0) return format.money(denominationMinor);
  const whole = new Intl.NumberFormat(format.locale, {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0,
  });
  return whole.format(denominationMinor / unit);
}
