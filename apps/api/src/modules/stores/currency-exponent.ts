import { refuse, type Currency } from "@galla/domain";

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/**
 * How many decimals a currency counts in, by ISO 4217 as `Intl` knows it: 2 for INR, 0 for JPY, 3 for KWD. Refuses `input.invalid` for
 * a code that is no currency, and for the accounting units that count in other decimals.
 */
export function currencyExponent(code: string): Currency["exponent"] {
  if (!KNOWN.has(code)) return refuseCode("Is not a currency.");
  const format = new Intl.NumberFormat("en", { style: "currency", currency: code });
  const { maximumFractionDigits } = format.resolvedOptions();
  if (maximumFractionDigits === 0 || maximumFractionDigits === 2 || maximumFractionDigits === 3)
    return maximumFractionDigits;
  return refuseCode("Cannot be used at a till.");
}

const refuseCode = (message: string): never =>
  refuse("input.invalid", { issues: [{ field: "currencyCode", message }] });
