/**
 * The plain reference of the shift model: a flat journal of what happened, and every figure counted from its beginning each time it is
 * asked for, in plain numbers and Maps. It shares no code with the law.
 */
export type JournalRow =
  | { readonly kind: "opened"; readonly shift: number; readonly register: number; readonly amount: number }
  | { readonly kind: "closed"; readonly shift: number; readonly counted: number }
  | {
      readonly kind: "sale" | "refund" | "void" | "cashIn" | "cashOut";
      readonly shift: number;
      readonly cash: number;
      readonly atMs: number;
    };

/** What the books say of one shift: what its drawer should hold, how it was closed, and what came late. */
export type ShiftState = {
  expected: number;
  z: { number: number; expected: number; over: number } | null;
  late: number;
};

/** The books after everything in the journal. */
export function recount(journal: readonly JournalRow[]): Map<number, ShiftState> {
  const states = new Map<number, ShiftState>();
  const registers = new Map<number, number>();
  const closings = new Map<number, number>();
  for (const row of journal) {
    if (row.kind === "opened") {
      states.set(row.shift, { expected: row.amount, z: null, late: 0 });
      registers.set(row.shift, row.register);
      continue;
    }
    const state = states.get(row.shift);
    const register = registers.get(row.shift);
    if (state === undefined || register === undefined) throw new Error(`Nobody opened shift ${row.shift}`);
    if (row.kind === "closed") {
      closings.set(register, (closings.get(register) ?? 0) + 1);
      state.z = { number: closings.get(register) ?? 0, expected: state.expected, over: row.counted - state.expected };
    } else if (state.z !== null) state.late += row.cash;
    else
      state.expected += row.kind === "refund" || row.kind === "void" || row.kind === "cashOut" ? -row.cash : row.cash;
  }
  return states;
}

type Paid = { readonly totalMinor: number; readonly tenders: readonly { method: string; amountMinor: bigint }[] };
type Rounding = { readonly incrementMinor: bigint; readonly mode: string };

/** The cash a sale leaves in the drawer: its total, rounded if all of it is cash, less what cards paid. Change never enters into it. */
export function cashLeft({ totalMinor, tenders }: Paid, rounding: Rounding): number {
  const cards = tenders.filter(({ method }) => method !== "CASH");
  const increment = Number(rounding.incrementMinor);
  if (cards.length > 0 || increment === 0)
    return totalMinor - cards.reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0);
  const steps = totalMinor / increment;
  const roundings = new Map([
    ["NEAREST", Math.round(steps)],
    ["DOWN", Math.floor(steps)],
    ["UP", Math.ceil(steps)],
  ]);
  return (roundings.get(rounding.mode) ?? Number.NaN) * increment;
}
