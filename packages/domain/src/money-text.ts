import { absolute, MAX_MINOR, minor, type Minor } from "./money.ts";

/** A currency as ISO 4217 names it, and how many decimals the shop counts it in. */
export type Currency = { readonly code: string; readonly exponent: 0 | 2 | 3 };

export type MoneyFormat = {
  /** BCP 47, such as "en-IN". */
  readonly locale: string;
  /** "symbol" is ₹22.00, "code" is INR 22.00, "none" is 22.00. */
  readonly display?: "symbol" | "code" | "none" | undefined;
};

type NumericText = `${number}`;

/** The exact decimal of an amount: 10050n with exponent 2 is "100.50". No grouping, a leading minus when negative. */
export function toDecimalString(amount: bigint, exponent: number): NumericText {
  const digits = absolute(amount)
    .toString()
    .padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : "";
  const text = `${amount < 0n ? "-" : ""}${whole}${fraction}`;
  if (!isNumericText(text)) throw new RangeError(`Not a decimal: ${text}`);
  return text;
}

/** An amount as people of a locale read it, formatted from its exact decimal and never through a float. */
export function formatMoney(amount: Minor, currency: Currency, format: MoneyFormat): string {
  return formatterFor(currency, format.locale, format.display ?? "symbol").format(
    toDecimalString(amount, currency.exponent),
  );
}

const MONEY_TEXT =
  /^(?:\p{Sc}|Rs\.?|Rp\.?)?\s*(?<whole>\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})?(?:\.(?<fraction>\d*))?\s*\p{Sc}?$/u;

/**
 * The amount somebody typed: "22", "₹ 22", ".5", "1,234.50" and "1,23,456.50". Null for anything else: a sign, a
 * decimal comma, grouping in the wrong place, more decimals than the currency has, or more than MAX_MINOR.
 */
export function parseMoney(text: string, exponent: Currency["exponent"]): Minor | null {
  const trimmed = text.trim();
  if (trimmed.length > 32) return null;
  const groups = MONEY_TEXT.exec(trimmed)?.groups;
  const whole = groups?.["whole"]?.replaceAll(",", "") ?? "";
  const fraction = groups?.["fraction"] ?? "";
  if (whole + fraction === "" || fraction.length > exponent) return null;
  const value = BigInt(whole + fraction.padEnd(exponent, "0"));
  return value > MAX_MINOR ? null : minor(value);
}

function isNumericText(text: string): text is NumericText {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

// Building a NumberFormat costs far more than using one, and a list formats hundreds of amounts.
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: Currency, locale: string, display: "symbol" | "code" | "none"): Intl.NumberFormat {
  const key = `${locale} ${currency.code} ${currency.exponent} ${display}`;
  const known = formatters.get(key);
  if (known) return known;
  const decimals = { minimumFractionDigits: currency.exponent, maximumFractionDigits: currency.exponent };
  const style: Intl.NumberFormatOptions =
    display === "none"
      ? {}
      : { style: "currency", currency: currency.code, currencyDisplay: display === "code" ? "code" : "narrowSymbol" };
  const formatter = new Intl.NumberFormat(locale, { ...style, ...decimals });
  formatters.set(key, formatter);
  return formatter;
}
