import type { Currency } from "@galla/domain";
import type { NativeOption } from "@/ui/native-select.tsx";

/** In how many decimals a currency's amounts are written; null where we cannot keep them, and for what is no currency. */
export function exponentOf(currency: string): Currency["exponent"] | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const { maximumFractionDigits } = format.resolvedOptions();
  return [0, 2, 3].find((exponent): exponent is Currency["exponent"] => exponent === maximumFractionDigits) ?? null;
}

/** Every currency a shop can work in: "INR – Indian Rupee". */
export function currencyOptions(known: string): NativeOption[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const codes = new Set([...Intl.supportedValuesOf("currency").filter((code) => exponentOf(code) !== null), known]);
  return [...codes].toSorted().map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
}
