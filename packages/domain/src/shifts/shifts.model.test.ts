import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openBooks, stateOf, take, type Books } from "../../testing/shifts/books.ts";
import { recount } from "../../testing/shifts/reference.ts";
import { streams } from "../../testing/shifts/streams.ts";
import { RUNS } from "../../testing/runs.ts";
import { businessDate } from "../sales/business-day.ts";

/** The law's books and the reference's, as text, since a comparison of objects for every event would take minutes. */
function bothBooks(books: Books): { law: string; reference: string; retold: boolean } {
  const states = books.shifts.map(stateOf);
  return {
    law: JSON.stringify(states.map(({ state }) => state)),
    reference: JSON.stringify([...recount(books.journal).values()]),
    retold: states.every(({ state, retold }) => state.expected === retold),
  };
}

test("the law's books agree with a plain recount after every event of every stream", () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const books = openBooks(stream);
      for (const [index, step] of stream.steps.entries()) {
        take(books, step);
        const { law, reference, retold } = bothBooks(books);
        const steps = index + 1;
        if (law !== reference) expect({ steps, books: law }).toEqual({ steps, books: reference });
        if (!retold) expect({ steps, retold }).toEqual({ steps, retold: true });
      }
    }),
    RUNS,
  );
});

test("a closed shift never changes, whatever comes late, and Z numbers have no gap at either register", () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const books = openBooks(stream);
      const printed = new Map<number, string>();
      for (const step of stream.steps) {
        take(books, step);
        for (const [id, book] of books.shifts.entries()) {
          if (book.z === null) continue;
          const report = JSON.stringify({ z: book.z, expected: stateOf(book).state.expected });
          if ((printed.get(id) ?? report) !== report) expect(report).toBe(printed.get(id));
          printed.set(id, report);
        }
      }
      for (const register of [0, 1]) {
        const numbers = books.shifts.filter((book) => book.register === register).flatMap(({ z }) => z?.number ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
    }),
    RUNS,
  );
});

test("the cash of all shifts is the cash of all days, across midnight and when the clocks change", () => {
  fc.assert(
    fc.property(streams, (stream) => {
      const books = openBooks(stream);
      for (const step of stream.steps) take(books, step);
      const days = new Map<string, number>();
      for (const row of books.journal) {
        if (row.kind !== "sale") continue;
        const day = businessDate(row.atMs, stream.place.timeZone);
        days.set(day, (days.get(day) ?? 0) + row.cash);
      }
      const byDay = [...days.values()].reduce((sum, cash) => sum + cash, 0);
      const byShift = books.shifts.reduce((sum, book) => sum + Number(book.flows.takenMinor + book.late), 0);
      expect(byShift).toBe(byDay);
    }),
    RUNS,
  );
});

test("the streams do what they are for: both registers, late sales, several closings, days and clocks that change", () => {
  const seen = { late: 0, closings: 0, bothRegisters: 0, overMidnight: 0, split: 0 };
  for (const stream of fc.sample(streams, { numRuns: 300, seed: 20 })) {
    const books = openBooks(stream);
    for (const step of stream.steps) take(books, step);
    const zone = stream.place.timeZone;
    if (books.shifts.some(({ late }) => late > 0n)) seen.late += 1;
    if (books.shifts.filter(({ z }) => z !== null).length > 1) seen.closings += 1;
    if (new Set(books.shifts.map(({ register }) => register)).size === 2) seen.bothRegisters += 1;
    if (businessDate(books.nowMs, zone) !== businessDate(stream.place.startMs, zone)) seen.overMidnight += 1;
    if (stream.steps.some(({ act }) => act.kind === "sale" && act.tenders.length > 2)) seen.split += 1;
  }
  expect(Object.entries(seen).filter(([, count]) => count < 60)).toEqual([]);
});
