import { divideRounded, minor, ZERO, type Minor, type RoundingRule } from "../money.ts";

/** How a store rounds what is paid in cash. The increment is in minor units; zero means no rounding. */
export type CashRounding = { readonly incrementMinor: Minor; readonly mode: RoundingRule };

/**
 * What to add to a total so that it is a multiple of the increment; negative when that is less. It works on the
 * absolute value, so a refund rounds exactly opposite to its sale (field notes 15).
 */
export function roundingFor(total: Minor, policy: CashRounding): Minor {
  if (policy.incrementMinor < 0n) throw new RangeError("A cash increment is negative");
  if (policy.incrementMinor === 0n) return ZERO;
  return minor(divideRounded(total, policy.incrementMinor, policy.mode) * policy.incrementMinor - total);
}
