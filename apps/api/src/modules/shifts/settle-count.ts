import { closingNeeds, countedCash, may, minor, overShort, refuse, toWire, type Minor } from "@galla/domain";
import type { CloseShiftInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

export type SettledCount = {
  readonly count: CloseShiftInput["count"];
  readonly countedMinor: number;
  readonly differenceMinor: number;
  readonly limitMinor: Minor;
  /** Whether a leader must have approved exactly this count. */
  readonly needsApproval: boolean;
};

type Counted = { readonly input: CloseShiftInput; readonly expectedMinor: Minor; readonly limitMinor: Minor };

/**
 * Compares a blind count with what the drawer should hold. Over and short are always accepted, with a reason. Refuses
 * `shift.reason_required`; whether a leader is needed as well is told, not refused.
 */
export function settleCount(call: Call, { input, expectedMinor, limitMinor }: Counted): SettledCount {
  const countedMinor = countedOf(input.count);
  const difference = overShort({ expectedMinor, countedMinor });
  const differenceMinor = toWire(difference);
  const needs = closingNeeds({ differenceMinor: difference, limitMinor });
  if (needs.reason && input.reason === "") refuse("shift.reason_required", { differenceMinor });
  const needsApproval = needs.leader && !may(call.actor.role, "shift.closeOverThreshold");
  return {
    count: sortedCount(input.count),
    countedMinor: toWire(countedMinor),
    differenceMinor,
    limitMinor,
    needsApproval,
  };
}

/** What was counted, in minor units. */
export function countedOf(count: CloseShiftInput["count"]): Minor {
  return countedCash(count.map((row) => ({ ...row, denominationMinor: minor(row.denominationMinor) })));
}

/** A count as it is kept and compared: only what is there, largest first. */
export function sortedCount(count: CloseShiftInput["count"]): CloseShiftInput["count"] {
  return count
    .filter((row) => row.count > 0)
    .toSorted((left, right) => right.denominationMinor - left.denominationMinor);
}
