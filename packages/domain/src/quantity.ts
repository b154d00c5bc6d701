import { absolute, divideRounded, minor, wholeNumber, type Minor } from "./money.ts";

declare const milliBrand: unique symbol;

/** A quantity in thousandths of its unit: 1.238 kg is 1238. Negative only as a change of stock. */
export type Milli = bigint & { readonly [milliBrand]: true };

/** The largest quantity the product accepts: a million of the unit. */
export const MAX_MILLI = 1_000_000_000n;

export type Unit = "PCS" | "KG" | "GM" | "LTR" | "ML" | "DOZEN";

/** What each unit is called, and how many decimals a quantity of it may have (requirements C7). */
export const UNITS: Readonly<Record<Unit, { readonly decimals: 0 | 3; readonly label: string }>> = {
  PCS: { decimals: 0, label: "pcs" },
  KG: { decimals: 3, label: "kg" },
  GM: { decimals: 0, label: "g" },
  LTR: { decimals: 3, label: "l" },
  ML: { decimals: 0, label: "ml" },
  DOZEN: { decimals: 0, label: "dozen" },
};

/** Brands a whole number of thousandths. A fraction or an unsafe number is a programming error: RangeError. */
export function milli(value: number | bigint): Milli {
  // A brand exists only in the types, so this is the one place that may assert it.
  return wholeNumber(value) as Milli;
}

/** Whether a unit allows this quantity: 1.5 fits kilograms and does not fit pieces. */
export function fitsUnit(quantity: Milli, unit: Unit): boolean {
  return UNITS[unit].decimals === 3 || quantity % 1000n === 0n;
}

const QUANTITY_TEXT = /^(?<whole>\d{0,7})(?:\.(?<fraction>\d{0,3}))?$/;

/** The quantity somebody typed or a scale sent: "2", "1.238", ".5". Null for anything else, or when the unit does not allow it. */
export function parseQuantity(text: string, unit: Unit): Milli | null {
  const groups = QUANTITY_TEXT.exec(text.trim())?.groups;
  const whole = groups?.["whole"] ?? "";
  const fraction = groups?.["fraction"] ?? "";
  if (whole + fraction === "") return null;
  const quantity = milli(BigInt(whole + fraction.padEnd(3, "0")));
  return quantity <= MAX_MILLI && fitsUnit(quantity, unit) ? quantity : null;
}

/** A quantity as people read and type it, exact and without idle zeros: "1.238", "2", "-0.5". */
export function formatQuantity(quantity: Milli): string {
  const digits = absolute(quantity).toString().padStart(4, "0");
  const fraction = digits.slice(-3).replace(/0+$/, "");
  return `${quantity < 0n ? "-" : ""}${digits.slice(0, -3)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** quantity × unit price, rounded half away from zero (reliability M3). */
export function lineGross(quantity: Milli, unitPrice: Minor): Minor {
  return minor(divideRounded(quantity * unitPrice, 1000n));
}
