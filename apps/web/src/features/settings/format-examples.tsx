import { createFormat, currencyOf } from "@/lib/format.ts";
import { exponentOf } from "@/lib/currencies.ts";

type FormatExamplesProps = { locale: string; currencyCode: string; timeZone: string };

// One lakh and more, because that is where languages differ.
const AMOUNT = 123_456_750;
// A day that cannot be mistaken for a month.
const MOMENT = "2026-01-31T09:05:00Z";

/** How figures and dates will be written. */
export function FormatExamples({ locale, currencyCode, timeZone }: FormatExamplesProps) {
  const exponent = exponentOf(currencyCode);
  if (exponent === null) return null;
  const format = createFormat({ locale, currency: currencyOf(currencyCode, exponent), timeZone });
  return (
    <p className="rounded-md bg-sunken px-3 py-2.5 text-14 sm:col-span-2" aria-live="polite">
      <span className="text-soft">For example </span>
      <span className="font-medium">{format.money(AMOUNT)}</span>
      <span className="text-soft"> on </span>
      <span className="font-medium">{format.dateTime(MOMENT)}</span>
    </p>
  );
}
