import { stringify } from "csv-stringify/sync";
import { COLUMNS, type Column } from "./columns.ts";
import { guardCell } from "./formula-guard.ts";

/** Columns whose cells are numbers and dates of our own making; all others hold what people typed. */
const TYPED: ReadonlySet<Column> = new Set<Column>(["price", "cost", "minimum stock", "expiry", "stock"]);

// A lone line feed is not our line ending, yet readers take it for one; and a spreadsheet set to semicolons would part a cell at one.
const NEEDS_QUOTES = /[\r\n\t;]/;

/**
 * A product file as RFC 4180 has it, with a byte order mark, without which spreadsheets read "₹" wrongly. No cell is a formula; the
 * import takes the guard off again. Columns that no row has are left out.
 */
export function writeCsv(
  rows: readonly Readonly<Partial<Record<Column, string>>>[],
  left: ReadonlySet<Column>,
): string {
  const columns = COLUMNS.filter((column) => !left.has(column));
  const records = rows.map((row) =>
    columns.map((column) => (TYPED.has(column) ? (row[column] ?? "") : guardCell(row[column] ?? ""))),
  );
  return stringify([[...columns], ...records], { bom: true, record_delimiter: "windows", quoted_match: NEEDS_QUOTES });
}
