import {
  minor,
  quickCash,
  settleSale,
  type CashRounding,
  type Minor,
  type Settlement,
  type TenderGiven,
} from "@galla/domain";
import type { Random } from "../random.ts";

const RUPEE = { code: "INR", exponent: 2 } as const;

/** How a customer pays: cash most often, by phone nearly as often, sometimes part in each. */
export function planPayment(totalMinor: Minor, cashRounding: CashRounding, random: Random): Settlement {
  return settleSale({ totalMinor, tenders: tendersFor(totalMinor, random), cashRounding });
}

function tendersFor(total: Minor, random: Random): TenderGiven[] {
  if (total >= 30_000n && random.chance(0.05)) {
    const byPhone = minor((total / 2n / 10_000n) * 10_000n);
    return [upi(byPhone, random), { method: "CASH", amountMinor: notesFor(minor(total - byPhone), random) }];
  }
  const way = random.fraction();
  if (way < 0.52) return [{ method: "CASH", amountMinor: notesFor(total, random) }];
  if (way < 0.88) return [upi(total, random)];
  if (way < 0.985) return [{ method: "CARD", amountMinor: total, reference: `**** ${random.between(1000, 9999)}` }];
  return [{ method: "BANK_TRANSFER", amountMinor: total, reference: `NEFT ${random.between(100_000, 999_999)}` }];
}

function upi(amountMinor: Minor, random: Random): TenderGiven {
  return { method: "UPI", amountMinor, reference: `UPI ${random.between(100_000_000, 999_999_999)}` };
}

// Cash is always rounded up to the next rupee at least, so that a store's cash rounding never leaves it short.
function notesFor(due: Minor, random: Random): Minor {
  const wholeRupees = minor(((due + 99n) / 100n) * 100n);
  return random.pick([wholeRupees, ...quickCash(wholeRupees, RUPEE)]);
}
