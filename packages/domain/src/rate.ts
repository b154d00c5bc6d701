import { scale, type Minor } from "./money.ts";

/** One whole, in parts per million. Rates are plain numbers of parts per million: 5 % is 50,000. */
export const PPM_ONE = 1_000_000;

/** A rate as people read it: 50,000 is "5 %", 125,000 is "12.5 %". */
export function formatRate(ppm: number): string {
  return `${ppm / 10_000} %`;
}

/** The rate somebody typed, between 0 and 100 %, with at most four decimals: "5", "5 %", "12.5%". Null for anything else. */
export function parseRate(text: string): number | null {
  const groups = /^(?<whole>\d{0,3})(?:\.(?<fraction>\d{0,4}))?\s*%?$/.exec(text.trim())?.groups;
  const whole = groups?.["whole"] ?? "";
  const fraction = groups?.["fraction"] ?? "";
  if (whole + fraction === "") return null;
  const ppm = Number(whole + fraction.padEnd(4, "0"));
  return ppm <= PPM_ONE ? ppm : null;
}

/** A rate of an amount, rounded half away from zero: a percentage discount, or tax on a price that excludes it. */
export function portionOf(amount: Minor, ppm: number): Minor {
  return scale(amount, BigInt(ppm), BigInt(PPM_ONE));
}

/** The tax contained in an amount that includes it, rounded half away from zero. */
export function taxWithin(amount: Minor, ppm: number): Minor {
  return scale(amount, BigInt(ppm), BigInt(PPM_ONE + ppm));
}
