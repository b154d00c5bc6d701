/**
 * Money is a whole number of the currency's minor units, held as a bigint, so that no amount is ever a float.
 * This file and rate.ts hold the only arithmetic on money in the product.
 */
declare const minorBrand: unique symbol;

/** An amount in minor units (paise, cents, yen). Negative only where a sign means something: change of stock value, rounding. */
export type Minor = bigint & { readonly [minorBrand]: true };

/** The largest amount the product accepts anywhere. It keeps every sum of a sale far below 2^53, so JSON carries it exactly. */
export const MAX_MINOR = 10_000_000_000n;

/** Brands a whole number of minor units. A fraction or an unsafe number is a programming error: RangeError. */
export function minor(value: number | bigint): Minor {
  // A brand exists only in the types, so this is the one place that may assert it.
  return wholeNumber(value) as Minor;
}

/** The bigint of a whole number. BigInt itself refuses fractions; numbers past 2^53 have already lost digits. */
export function wholeNumber(value: number | bigint): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`Not an exact whole number: ${value}`);
  }
  return BigInt(value);
}

/** The JSON integer of an amount or a quantity. RangeError when JSON could not carry it exactly. */
export function toWire(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Too large for JSON: ${value}`);
  return number;
}

export const ZERO: Minor = minor(0n);

/** The sum of its arguments. */
export function add(...parts: readonly Minor[]): Minor {
  return sum(parts);
}

/** What is left of the first amount when the second is taken away. May be negative. */
export function subtract(from: Minor, part: Minor): Minor {
  return minor(from - part);
}

/** The same amount with the other sign. */
export function negate(amount: Minor): Minor {
  return minor(0n - amount);
}

/** The sum of a list; zero for an empty one. */
export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return minor(total);
}

/**
 * How a fraction becomes a whole number. Every rule works on the absolute value, so that -x always rounds to the
 * opposite of x and a refund mirrors its sale (field notes 14 and 15).
 * NEAREST: halves away from zero. DOWN: towards zero. UP: away from zero.
 */
export type RoundingRule = "NEAREST" | "DOWN" | "UP";

/** The one rounding of the product: numerator / denominator as a whole number. RangeError when the denominator is zero. */
export function divideRounded(numerator: bigint, denominator: bigint, rule: RoundingRule = "NEAREST"): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const dividend = absolute(numerator);
  const divisor = absolute(denominator);
  const floor = dividend / divisor;
  const remainder = dividend % divisor;
  const away = rule === "NEAREST" ? remainder * 2n >= divisor : rule === "UP" && remainder > 0n;
  const magnitude = away ? floor + 1n : floor;
  return negative ? -magnitude : magnitude;
}

/** amount × numerator / denominator, rounded half away from zero. */
export function scale(amount: Minor, numerator: bigint, denominator: bigint): Minor {
  return minor(divideRounded(amount * numerator, denominator));
}

/** How far a whole number is from zero. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
