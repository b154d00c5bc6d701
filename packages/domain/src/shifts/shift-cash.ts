import { absolute, add, subtract, sum, ZERO, type Minor } from "../money.ts";
import type { ShiftEvent } from "./shift-events.ts";

/** What a drawer did in a shift; every part is zero or more. */
export type DrawerFlows = {
  readonly openingFloatMinor: Minor;
  readonly takenMinor: Minor;
  readonly refundedMinor: Minor;
  readonly inMinor: Minor;
  readonly outMinor: Minor;
};

export type ShiftCash = DrawerFlows & {
  /** May be below zero: more can be paid out than the books say is there, and the books then say so. */
  readonly expectedMinor: Minor;
};

/**
 * What the drawer should hold: float + cash taken − cash refunded + in − out. Cash taken is what was applied to sales: handed over less
 * change, and nothing of cards and transfers (field notes 20; reliability M8).
 */
export function expectedCash(flows: DrawerFlows): Minor {
  const { openingFloatMinor, takenMinor, refundedMinor, inMinor, outMinor } = flows;
  return subtract(add(openingFloatMinor, takenMinor, inMinor), add(refundedMinor, outMinor));
}

/** The drawer's figures with what it should hold, from sums kept elsewhere. */
export function drawerCash(flows: DrawerFlows): ShiftCash {
  return { ...flows, expectedMinor: expectedCash(flows) };
}

/** The drawer's figures after everything that happened in a shift, in whatever order it is told. */
export function shiftCash(shift: {
  readonly openingFloatMinor: Minor;
  readonly events: readonly ShiftEvent[];
}): ShiftCash {
  const start: DrawerFlows = {
    openingFloatMinor: shift.openingFloatMinor,
    takenMinor: ZERO,
    refundedMinor: ZERO,
    inMinor: ZERO,
    outMinor: ZERO,
  };
  return drawerCash(shift.events.reduce(addToDrawer, start));
}

/** One more event through the drawer. */
export function addToDrawer(flows: DrawerFlows, event: ShiftEvent): DrawerFlows {
  switch (event.type) {
    case "sale":
      return { ...flows, takenMinor: add(flows.takenMinor, cashOf(event.tenders)) };
    case "refund":
    case "void":
      return { ...flows, refundedMinor: add(flows.refundedMinor, cashOf(event.tenders)) };
    case "cashIn":
      return { ...flows, inMinor: add(flows.inMinor, event.amountMinor) };
    case "cashOut":
      return { ...flows, outMinor: add(flows.outMinor, event.amountMinor) };
    case "noSale":
      return flows;
  }
}

/** What of some tenders goes through the drawer. */
function cashOf(tenders: Extract<ShiftEvent, { tenders: unknown }>["tenders"]): Minor {
  return sum(tenders.filter(({ method }) => method === "CASH").map(({ amountMinor }) => amountMinor));
}

/** Counted less expected: above zero the drawer is over, below it is short. */
export function overShort(cash: { readonly expectedMinor: Minor; readonly countedMinor: Minor }): Minor {
  return subtract(cash.countedMinor, cash.expectedMinor);
}

/**
 * What closing with a difference takes: nothing when there is none, else a reason, and above the limit, over or short, a leader as
 * well. A difference is never refused as such (field notes 20).
 */
export function closingNeeds(close: { readonly differenceMinor: Minor; readonly limitMinor: Minor }): {
  readonly reason: boolean;
  readonly leader: boolean;
} {
  const { differenceMinor, limitMinor } = close;
  return { reason: differenceMinor !== ZERO, leader: absolute(differenceMinor) > limitMinor };
}
