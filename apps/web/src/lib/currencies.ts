import type { NativeOption } from "@/ui/native-select.tsx";

/** The currencies whose amounts we can keep: those without, with two or with three decimals. */
const EXPONENTS = [0, 2, 3];

function exponentOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Every currency a shop can work in: "INR – Indian Rupee". */
export function currencyOptions(known: string): NativeOption[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const codes = new Set([
    ...Intl.supportedValuesOf("currency").filter((code) => EXPONENTS.includes(exponentOf(code))),
    known,
  ]);
  return [...codes].toSorted().map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
}
