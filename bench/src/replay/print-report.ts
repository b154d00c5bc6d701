import { percentile } from "../world/percentiles.ts";
import { printTable } from "../world/print-table.ts";
import { decimalText } from "./exact-decimal.ts";
import type { InvoiceFile } from "./read-invoices.ts";
import { isFee } from "./read-row.ts";
import type { Reconciliation } from "./reconcile.ts";
import type { RungInvoice } from "./ring-up.ts";

export type Report = {
  readonly file: InvoiceFile;
  readonly rung: readonly RungInvoice[];
  readonly books: Reconciliation;
  readonly elapsedMs: number;
  readonly money: { readonly exponent: number; readonly currencyCode: string };
};

const count = (value: number): string => value.toLocaleString("en");

/** What was rung up and what was not, in tables. */
export function printReport(report: Report): void {
  printOutcome(report);
  printFees(report);
  printSkipped(report.file);
  printTrouble(report);
}

function printOutcome({ file, rung, books, elapsedMs, money }: Report): void {
  const amount = (minor: bigint) => decimalText(minor, money.exponent);
  const lines = file.invoices.reduce((total, invoice) => total + invoice.rows.length, 0);
  const total = file.invoices.reduce((sum, invoice) => sum + invoice.totalMinor, 0n);
  const times = rung.map((entry) => entry.elapsedMs);
  console.log("");
  printTable(
    ["", "the file", "Galla", "difference"],
    [
      [
        "sale invoices",
        count(file.invoices.length),
        count(books.soldInvoices),
        count(file.invoices.length - books.soldInvoices),
      ],
      ["lines", count(lines), count(books.soldLines), count(lines - books.soldLines)],
      [`total, ${money.currencyCode}`, amount(total), amount(books.storedMinor), amount(total - books.storedMinor)],
    ],
  );
  console.log("");
  const perSecond = (unit: number) => (unit / (elapsedMs / 1000)).toFixed(1);
  console.log(
    `${perSecond(rung.length)} sales/s, ${perSecond(lines)} lines/s; a checkout took ${percentile(times, 0.5).toFixed(1)} ms p50, ${percentile(times, 0.99).toFixed(1)} ms p99`,
  );
}

function printFees({ file, money }: Report): void {
  const rows = file.invoices.flatMap((invoice) => invoice.rows).filter((row) => isFee(row.code));
  if (rows.length === 0) return;
  console.log(
    "\nServices, fees and vouchers charged on sale invoices, sold as products (--without-fees leaves them out):",
  );
  printTable(
    ["code", "lines", money.currencyCode],
    [...Map.groupBy(rows, (row) => row.code.toUpperCase())].map(([code, ofCode]) => {
      const total = ofCode.reduce((sum, row) => sum + row.quantity * row.priceMinor, 0n);
      return [code, count(ofCode.length), decimalText(total, money.exponent)];
    }),
  );
}

function printSkipped(file: InvoiceFile): void {
  console.log(
    `\n${count(file.records)} rows in the file; not rung up (${count(file.emptyInvoices)} invoices held nothing else):`,
  );
  printTable(
    ["kind", "rows", "invoices", "first lines"],
    [...file.skipped].map(([kind, { count: rows, invoices, firstLines }]) => {
      // What could not be read, or not be represented, is named line by line as far as it fits; the rest is ordinary.
      const shown = kind === "unreadable" || kind === "price finer than a penny" ? firstLines : firstLines.slice(0, 3);
      return [kind, count(rows), count(invoices.size), `${shown.join(", ")}${rows > shown.length ? ", …" : ""}`];
    }),
  );
}

const SHOWN = 10;

function printTrouble({ books, rung }: Report): void {
  const again = rung.filter(({ attempts }) => attempts > 1).length;
  if (again > 0) console.log(`\nsent again because the server could not answer in time: ${count(again)} invoices`);
  for (const [code, rung] of books.refusals) {
    console.log(`\nrefused with ${code}: ${count(rung.length)} invoices`);
    for (const { invoice, outcome } of rung.slice(0, SHOWN))
      console.log(`  ${invoice.number}: ${outcome.kind === "refused" ? outcome.details : ""}`);
  }
  if (books.refusals.size === 0) console.log("\nrefusals: none");
  for (const { invoice, problem } of books.mismatches.slice(0, SHOWN))
    console.log(`mismatch in ${invoice}: ${problem}`);
  console.log(`mismatches: ${count(books.mismatches.length)}`);
}
