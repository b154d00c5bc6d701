import {
  add,
  addToDrawer,
  drawerCash,
  minor,
  overShort,
  settleSale,
  shiftCash,
  ZERO,
  type CashRounding,
  type DrawerFlows,
  type Minor,
  type ShiftEvent,
} from "../../src/index.ts";
import { cashLeft, type JournalRow, type ShiftState } from "./reference.ts";
import type { Act, Step, Stream } from "./streams.ts";

/** One shift as the law keeps it, event by event. */
type Book = {
  readonly register: 0 | 1;
  readonly openingFloatMinor: Minor;
  readonly events: ShiftEvent[];
  flows: DrawerFlows;
  z: ShiftState["z"];
  late: Minor;
};

/** Two registers worked by the law, and the journal for the reference: what was done, never what came of it. */
export type Books = {
  readonly cashRounding: CashRounding;
  readonly journal: JournalRow[];
  readonly shifts: Book[];
  readonly zNumbers: [number, number];
  nowMs: number;
};

export function openBooks({ place, cashRounding }: Stream): Books {
  return { cashRounding, journal: [], shifts: [], zNumbers: [0, 0], nowMs: place.startMs };
}

/** Does the next thing, where it can be done: nothing is sold at a register without a shift, and none is opened twice. */
export function take(books: Books, { register, minutesLater, act }: Step): void {
  books.nowMs += minutesLater * 60_000;
  const open = books.shifts.findIndex((book) => book.register === register && book.z === null);
  if (act.kind === "lateSale") {
    const closed = books.shifts.flatMap((book, id) => (book.register === register && book.z !== null ? [id] : []));
    sell(books, closed.at(-1 - act.ago), act);
  } else if (act.kind === "open") {
    if (open < 0) begin(books, register, minor(act.floatMinor));
  } else if (act.kind === "sale") sell(books, open < 0 ? undefined : open, act);
  else if (open >= 0) work(books, open, act);
}

function begin(books: Books, register: 0 | 1, openingFloatMinor: Minor): void {
  const flows = { openingFloatMinor, takenMinor: ZERO, refundedMinor: ZERO, inMinor: ZERO, outMinor: ZERO };
  const amount = Number(openingFloatMinor);
  books.journal.push({ kind: "opened", shift: books.shifts.length, register, amount });
  books.shifts.push({ register, openingFloatMinor, events: [], flows, z: null, late: ZERO });
}

type Selling = Extract<Act, { tenders: unknown }>;

/** A sale belongs to a shift by its id: what the clock says plays no part, and after its closing it stands beside the Z. */
function sell(books: Books, shift: number | undefined, act: Selling): void {
  const book = shift === undefined ? undefined : books.shifts[shift];
  if (shift === undefined || book === undefined) return;
  const { cashRounding } = books;
  const settled = settleSale({ totalMinor: minor(act.totalMinor), tenders: act.tenders, cashRounding });
  const event: ShiftEvent = { type: "sale", ...settled };
  books.journal.push({ kind: "sale", shift, cash: cashLeft(act, cashRounding), atMs: books.nowMs });
  if (book.z === null) keep(book, event);
  else book.late = add(book.late, shiftCash({ openingFloatMinor: ZERO, events: [event] }).takenMinor);
}

function work(books: Books, shift: number, act: Exclude<Act, Selling | { kind: "open" }>): void {
  const book = books.shifts[shift];
  if (book === undefined) throw new Error(`Nobody opened shift ${shift}`);
  const atMs = books.nowMs;
  switch (act.kind) {
    case "refund":
    case "void": {
      const tenders = [
        { method: "CASH" as const, amountMinor: minor(act.cashMinor) },
        { method: "CARD" as const, amountMinor: minor(act.cardMinor) },
      ];
      books.journal.push({ kind: act.kind, shift, cash: act.cashMinor, atMs });
      return keep(book, { type: act.kind, totalMinor: minor(act.cashMinor + act.cardMinor), tenders });
    }
    case "cashIn":
    case "cashOut":
      books.journal.push({ kind: act.kind, shift, cash: act.amountMinor, atMs });
      return keep(book, { type: act.kind, amountMinor: minor(act.amountMinor) });
    case "noSale":
      return keep(book, { type: "noSale" });
    case "close":
      return close(books, shift, { book, overMinor: act.overMinor });
  }
}

function keep(book: Book, event: ShiftEvent): void {
  book.events.push(event);
  book.flows = addToDrawer(book.flows, event);
}

function close(books: Books, shift: number, { book, overMinor }: { book: Book; overMinor: number }): void {
  const { expectedMinor } = drawerCash(book.flows);
  const countedMinor = minor(Math.max(0, Number(expectedMinor) + overMinor));
  books.journal.push({ kind: "closed", shift, counted: Number(countedMinor) });
  books.zNumbers[book.register] += 1;
  const over = Number(overShort({ expectedMinor, countedMinor }));
  book.z = { number: books.zNumbers[book.register], expected: Number(expectedMinor), over };
}

/** The books as the law has them; each drawer is told both event by event and all at once. */
export function stateOf({ openingFloatMinor, events, flows, z, late }: Book): { state: ShiftState; retold: number } {
  const expected = Number(drawerCash(flows).expectedMinor);
  return {
    state: { expected, z, late: Number(late) },
    retold: Number(shiftCash({ openingFloatMinor, events }).expectedMinor),
  };
}
