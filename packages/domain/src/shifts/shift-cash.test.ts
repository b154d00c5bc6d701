import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountUpTo } from "../../testing/carts.ts";
import { RUNS } from "../../testing/runs.ts";
import { shiftEvents } from "../../testing/shift-events.ts";
import { minor, ZERO } from "../money.ts";
import { settleSale } from "../sales/settle-sale.ts";
import { closingNeeds, overShort, shiftCash } from "./shift-cash.ts";
import type { ShiftEvent } from "./shift-events.ts";

const NO_ROUNDING = { incrementMinor: ZERO, mode: "NEAREST" as const };

/** A sale as the till settles it, with what was handed over. */
function sold(total: number, tenders: readonly { method: "CASH" | "CARD"; amountMinor: number }[]): ShiftEvent {
  const settled = settleSale({
    totalMinor: minor(total),
    tenders: tenders.map((tender) => ({ ...tender, amountMinor: minor(tender.amountMinor) })),
    cashRounding: NO_ROUNDING,
  });
  return { ...settled, type: "sale" };
}

describe("what the drawer should hold", () => {
  test("is float + cash taken − cash refunded + in − out", () => {
    const cash = shiftCash({
      openingFloatMinor: minor(10_000),
      events: [
        sold(5000, [{ method: "CASH", amountMinor: 5000 }]),
        { type: "refund", totalMinor: minor(700), tenders: [{ method: "CASH", amountMinor: minor(700) }] },
        { type: "cashIn", amountMinor: minor(2000) },
        { type: "cashOut", amountMinor: minor(3000) },
        { type: "noSale" },
      ],
    });
    expect(cash).toEqual({
      openingFloatMinor: 10_000n,
      takenMinor: 5000n,
      refundedMinor: 700n,
      inMinor: 2000n,
      outMinor: 3000n,
      expectedMinor: 13_300n,
    });
  });

  test("grows by what a sale costs, not by the note handed over (NexoPOS 573)", () => {
    const events = [sold(1550, [{ method: "CASH", amountMinor: 50_000 }])];
    expect(shiftCash({ openingFloatMinor: ZERO, events }).expectedMinor).toBe(1550n);
  });

  test("does not grow by cards (ambrosia 678), and by no more than the cash of a split sale", () => {
    const events = [
      sold(1000, [{ method: "CARD", amountMinor: 1000 }]),
      sold(1000, [
        { method: "CARD", amountMinor: 400 },
        { method: "CASH", amountMinor: 1000 },
      ]),
    ];
    expect(shiftCash({ openingFloatMinor: ZERO, events }).takenMinor).toBe(600n);
  });

  test("counts a void against the drawer only by the cash it gives back", () => {
    const tenders = [
      { method: "CARD" as const, amountMinor: minor(400) },
      { method: "CASH" as const, amountMinor: minor(600) },
    ];
    const events: ShiftEvent[] = [{ type: "void", totalMinor: minor(1000), tenders }];
    expect(shiftCash({ openingFloatMinor: minor(500), events }).expectedMinor).toBe(-100n);
  });

  test("does not depend on the order in which things are told", () => {
    fc.assert(
      fc.property(amountUpTo(100_000n), fc.array(shiftEvents, { maxLength: 20 }), (openingFloatMinor, events) => {
        const forwards = shiftCash({ openingFloatMinor, events });
        expect(shiftCash({ openingFloatMinor, events: events.toReversed() })).toEqual(forwards);
      }),
      RUNS,
    );
  });

  test("of two shifts in a row is that of the whole, when the second begins with what the first should leave", () => {
    fc.assert(
      fc.property(
        amountUpTo(100_000n),
        fc.array(shiftEvents, { maxLength: 10 }),
        fc.array(shiftEvents, { maxLength: 10 }),
        (openingFloatMinor, morning, evening) => {
          const first = shiftCash({ openingFloatMinor, events: morning });
          const second = shiftCash({ openingFloatMinor: first.expectedMinor, events: evening });
          const whole = shiftCash({ openingFloatMinor, events: [...morning, ...evening] });
          expect(second.expectedMinor).toBe(whole.expectedMinor);
        },
      ),
      RUNS,
    );
  });
});

describe("a difference", () => {
  const needs = (difference: number, limit = 10_000) =>
    closingNeeds({ differenceMinor: minor(difference), limitMinor: minor(limit) });

  test("is above zero when there is more than expected, below when there is less", () => {
    expect(overShort({ expectedMinor: minor(1000), countedMinor: minor(1250) })).toBe(250n);
    expect(overShort({ expectedMinor: minor(1000), countedMinor: minor(0) })).toBe(-1000n);
  });

  test("needs a reason as soon as there is one, and nothing when there is none", () => {
    expect(needs(0, 0)).toEqual({ reason: false, leader: false });
    expect(needs(1)).toEqual({ reason: true, leader: false });
    expect(needs(-1)).toEqual({ reason: true, leader: false });
  });

  test("needs a leader above the limit and not at it, over as well as short", () => {
    for (const sign of [1, -1]) {
      expect(needs(sign * 10_000)).toEqual({ reason: true, leader: false });
      expect(needs(sign * 10_001)).toEqual({ reason: true, leader: true });
      expect(needs(sign, 0)).toEqual({ reason: true, leader: true });
    }
  });
});
