import type { Format } from "@/lib/format.ts";

/** The sign of the shop's currency, for the head of a column of amounts. */
export function currencySymbol({ locale, currency }: Format): string {
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.code,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency.code;
}
