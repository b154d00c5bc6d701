import * as fc from "fast-check";
import { sum, TENDER_METHODS, ZERO, type ShiftEvent } from "../src/index.ts";
import { amountUpTo } from "./carts.ts";

const tenders = fc.array(fc.record({ method: fc.constantFrom(...TENDER_METHODS), amountMinor: amountUpTo(50_000n) }), {
  maxLength: 4,
});

const paid = tenders.map((given) => ({ tenders: given, totalMinor: sum(given.map(({ amountMinor }) => amountMinor)) }));

/** Anything that can happen in a shift. */
export const shiftEvents: fc.Arbitrary<ShiftEvent> = fc.oneof(
  paid.map((sale) => ({ type: "sale" as const, roundingMinor: ZERO, ...sale })),
  paid.map((refund) => ({ type: "refund" as const, ...refund })),
  paid.map((voided) => ({ type: "void" as const, ...voided })),
  amountUpTo(50_000n).map((amountMinor) => ({ type: "cashIn" as const, amountMinor })),
  amountUpTo(50_000n).map((amountMinor) => ({ type: "cashOut" as const, amountMinor })),
  fc.constant({ type: "noSale" as const }),
);
