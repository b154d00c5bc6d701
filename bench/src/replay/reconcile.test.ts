import { expect, test } from "vitest";
import type { SaleRow } from "./read-row.ts";
import { reconcile } from "./reconcile.ts";
import type { RungInvoice } from "./ring-up.ts";

const row: SaleRow = {
  invoice: "1",
  code: "A",
  description: "",
  quantity: 2n,
  priceMinor: 50n,
  date: "",
  customer: "",
  country: "",
};
const sold = (saleId: string, answeredMinor = 100n): RungInvoice => {
  const invoice = { number: saleId, rows: [row], totalMinor: 100n };
  return { invoice, saleId, attempts: 1, elapsedMs: 1, outcome: { kind: "sold", answeredMinor } };
};

test("books that agree with the file to the cent and to the line have no mismatch", () => {
  const books = reconcile([sold("a")], new Map([["a", { totalMinor: 100n, lineCount: 1 }]]));
  expect(books).toMatchObject({ soldInvoices: 1, soldLines: 1, storedMinor: 100n, mismatches: [] });
});

test.each([
  ["a sale that is not in the books", sold("a"), new Map()],
  ["a total that is a cent off", sold("a"), new Map([["a", { totalMinor: 101n, lineCount: 1 }]])],
  ["a line too few", sold("a"), new Map([["a", { totalMinor: 100n, lineCount: 0 }]])],
  ["an answer other than the books", sold("a", 99n), new Map([["a", { totalMinor: 100n, lineCount: 1 }]])],
])("%s is noticed", (_, rung, stored) => {
  expect(reconcile([rung], stored).mismatches).toHaveLength(1);
});

test("refused invoices are counted by code and not as sold", () => {
  const refused: RungInvoice = { ...sold("a"), outcome: { kind: "refused", code: "stock.insufficient", details: "" } };
  const books = reconcile([refused], new Map());
  expect(books.soldInvoices).toBe(0);
  expect(books.refusals.get("stock.insufficient")).toHaveLength(1);
});
