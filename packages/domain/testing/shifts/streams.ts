import * as fc from "fast-check";
import { minor, TENDER_METHODS, type CashRounding, type TenderGiven } from "../../src/index.ts";

/** What somebody wants to do next at one of two registers, however many minutes later. Numbers become amounts of what there is then. */
export type Step = { readonly register: 0 | 1; readonly minutesLater: number; readonly act: Act };

export type Act =
  | { readonly kind: "open"; readonly floatMinor: number }
  | { readonly kind: "sale"; readonly totalMinor: number; readonly tenders: readonly TenderGiven[] }
  // Made in the shift closed this many closings ago, and sent only now.
  | {
      readonly kind: "lateSale";
      readonly ago: number;
      readonly totalMinor: number;
      readonly tenders: readonly TenderGiven[];
    }
  | { readonly kind: "refund" | "void"; readonly cashMinor: number; readonly cardMinor: number }
  | { readonly kind: "cashIn" | "cashOut"; readonly amountMinor: number }
  | { readonly kind: "noSale" }
  | { readonly kind: "close"; readonly overMinor: number };

/** A day or two of work with the place where it happens, begun shortly before something a clock may stumble over. */
export type Stream = {
  readonly place: { readonly timeZone: string; readonly startMs: number };
  readonly cashRounding: CashRounding;
  readonly steps: readonly Step[];
};

const PLACES = [
  { timeZone: "Asia/Kolkata", startMs: Date.parse("2026-03-09T18:00:00Z") },
  { timeZone: "Asia/Kolkata", startMs: Date.parse("2026-12-31T18:00:00Z") },
  // The clocks go forward and back.
  { timeZone: "Europe/London", startMs: Date.parse("2026-03-28T23:30:00Z") },
  { timeZone: "Europe/London", startMs: Date.parse("2026-10-24T22:30:00Z") },
  { timeZone: "America/New_York", startMs: Date.parse("2026-03-08T04:30:00Z") },
  { timeZone: "America/New_York", startMs: Date.parse("2026-11-01T03:30:00Z") },
  // Midnight itself does not exist on this day.
  { timeZone: "America/Santiago", startMs: Date.parse("2026-09-06T03:30:00Z") },
] as const;

const amounts = fc.integer({ min: 0, max: 60_000 });
const notCash = TENDER_METHODS.filter((method) => method !== "CASH");

/** Tenders that always pay: cards for part of the total or all of it, then cash for the rest with too much on top, in one or two notes. */
const paid = fc
  .record({
    totalMinor: amounts,
    cardShares: fc.array(
      fc.record({ method: fc.constantFrom(...notCash), percent: fc.integer({ min: 0, max: 100 }) }),
      {
        maxLength: 3,
      },
    ),
    tooMuchMinor: fc.integer({ min: 100, max: 50_000 }),
    isSplit: fc.boolean(),
  })
  .map(({ totalMinor, cardShares, tooMuchMinor, isSplit }) => {
    const cards: TenderGiven[] = [];
    let rest = totalMinor;
    for (const { method, percent } of cardShares) {
      const amount = Math.floor((rest * percent) / 100);
      cards.push({ method, amountMinor: minor(amount) });
      rest -= amount;
    }
    const cash = (amount: number): TenderGiven => ({ method: "CASH", amountMinor: minor(amount) });
    const first = isSplit ? Math.floor(rest / 3) : 0;
    const notes = isSplit ? [cash(first), cash(rest - first + tooMuchMinor)] : [cash(rest + tooMuchMinor)];
    return { totalMinor, tenders: [...cards, ...notes] };
  });

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: amounts.map((floatMinor) => ({ kind: "open" as const, floatMinor })) },
  { weight: 10, arbitrary: paid.map((sale) => ({ kind: "sale" as const, ...sale })) },
  {
    weight: 3,
    arbitrary: fc.tuple(paid, fc.nat({ max: 1 })).map(([sale, ago]) => ({ kind: "lateSale" as const, ago, ...sale })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("refund" as const, "void" as const),
      cashMinor: amounts,
      cardMinor: amounts,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("cashIn" as const, "cashOut" as const), amountMinor: amounts }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "noSale" as const }) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -20_000, max: 20_000 }).map((overMinor) => ({ kind: "close" as const, overMinor })),
  },
);

export const streams: fc.Arbitrary<Stream> = fc.record({
  place: fc.constantFrom(...PLACES),
  cashRounding: fc.record({
    incrementMinor: fc.constantFrom(0, 5, 50, 100).map((value) => minor(value)),
    mode: fc.constantFrom("NEAREST" as const, "DOWN" as const, "UP" as const),
  }),
  steps: fc.array(fc.record({ register: fc.constantFrom(0, 1), minutesLater: fc.nat({ max: 45 }), act: acts }), {
    minLength: 8,
    maxLength: 48,
    size: "max",
  }),
});
