import { findColumns } from "./file-columns.ts";
import { readRow, type SaleRow, type SkipKind } from "./read-row.ts";
import { readText } from "./read-text.ts";
import { splitCsv } from "./split-csv.ts";

export type Invoice = { readonly number: string; readonly rows: readonly SaleRow[]; readonly totalMinor: bigint };

export type Skipped = { count: number; readonly invoices: Set<string>; readonly firstLines: number[] };

export type InvoiceFile = {
  readonly records: number;
  readonly invoices: readonly Invoice[];
  /** Invoice numbers in the file of which nothing was sold. */
  readonly emptyInvoices: number;
  readonly skipped: ReadonlyMap<SkipKind, Skipped>;
};

const SHOWN_LINES = 20;

/** Reads a file of invoices: what is to be rung up, with each total in exact minor units, and what is not, counted by kind. */
export function readInvoices(path: string, options: { exponent: number; withoutFees: boolean }): InvoiceFile {
  const records = splitCsv(readText(path));
  const header = records.next();
  if (header.done === true) throw new Error("The file is empty.");
  const rules = { ...options, columns: findColumns(header.value.fields ?? []) };
  const rows = new Map<string, SaleRow[]>();
  const seen = new Set<string>();
  const skipped = new Map<SkipKind, Skipped>();
  let count = 0;
  for (const record of records) {
    count += 1;
    const row = readRow(record, rules);
    if ("skip" in row) {
      seen.add(row.invoice);
      countSkipped(skipped, row);
      continue;
    }
    seen.add(row.sale.invoice);
    const ofInvoice = rows.get(row.sale.invoice);
    if (ofInvoice === undefined) rows.set(row.sale.invoice, [row.sale]);
    else ofInvoice.push(row.sale);
  }
  const invoices = [...rows].map(([number, sales]) => ({ number, rows: sales, totalMinor: totalOf(sales) }));
  return { records: count, invoices, emptyInvoices: seen.size - invoices.length, skipped };
}

function countSkipped(skipped: Map<SkipKind, Skipped>, row: { skip: SkipKind; line: number; invoice: string }): void {
  const kind = skipped.get(row.skip) ?? { count: 0, invoices: new Set<string>(), firstLines: [] };
  kind.count += 1;
  kind.invoices.add(row.invoice);
  if (kind.firstLines.length < SHOWN_LINES) kind.firstLines.push(row.line);
  skipped.set(row.skip, kind);
}

// The file's own figure, summed here without any code of the product.
function totalOf(rows: readonly SaleRow[]): bigint {
  return rows.reduce((total, row) => total + row.quantity * row.priceMinor, 0n);
}
