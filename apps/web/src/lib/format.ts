import { formatMoney, formatQuantity, formatRate, milli, minor, UNITS, type Currency, type Unit } from "@galla/domain";

export type Place = { readonly locale: string; readonly currency: Currency; readonly timeZone: string };

/** How this shop writes figures and times. Amounts and quantities are the whole numbers of the wire. */
export type Format = ReturnType<typeof createFormat>;

/** A currency from the session. An exponent we do not know is a programming error: RangeError. */
export function currencyOf(code: string, exponent: number): Currency {
  if (exponent !== 0 && exponent !== 2 && exponent !== 3)
    throw new RangeError(`Unknown currency exponent: ${exponent}`);
  return { code, exponent };
}

/** Whether a text names one of our units. */
export function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}

export function createFormat({ locale, currency, timeZone }: Place) {
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short", year: "numeric" });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" });
  // A calendar day has no zone; noon UTC of it is the same day everywhere we format it as UTC.
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  const integer = new Intl.NumberFormat(locale);
  return {
    locale,
    currency,
    timeZone,
    /** ₹1,234.50 */
    money: (amountMinor: number | bigint) => formatMoney(minor(amountMinor), currency, { locale }),
    /** 1,234.50, for columns whose head names the currency. */
    amount: (amountMinor: number | bigint) => formatMoney(minor(amountMinor), currency, { locale, display: "none" }),
    /** 1.238 kg; a plain 2 for pieces. */
    quantity(quantityMilli: number | bigint, unit?: string) {
      const figure = formatQuantity(milli(quantityMilli));
      return unit === undefined || unit === "PCS" || !isUnit(unit) ? figure : `${figure} ${UNITS[unit].label}`;
    },
    /** Whether the unit is sold in whole pieces only. */
    isWhole: (unit: Unit) => UNITS[unit].decimals === 0,
    /** kg, as after a price. */
    unit: (unit: Unit) => UNITS[unit].label,
    rate: formatRate,
    integer: (value: number) => integer.format(value),
    /** The day of an instant: 21 Nov 2026. */
    date: (instant: string | Date) => date.format(new Date(instant)),
    time: (instant: string | Date) => time.format(new Date(instant)),
    dateTime: (instant: string | Date) => `${date.format(new Date(instant))}, ${time.format(new Date(instant))}`,
    /** A calendar day, YYYY-MM-DD. */
    day: (text: string) => day.format(new Date(`${text}T12:00:00Z`)),
  };
}
