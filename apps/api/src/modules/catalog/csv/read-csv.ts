import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { HEADER_ROW, readHeader, type Column, type RowIssue } from "./columns.ts";

export type Cells = Partial<Record<Column, string>>;
export type CsvRow = { readonly row: number; readonly cells: Cells; readonly issues: readonly RowIssue[] };
export type CsvFile = { readonly rows: CsvRow[]; readonly issues: RowIssue[]; readonly columns: ReadonlySet<Column> };

/** As many products as one file may bring. */
export const MOST_ROWS = 20_000;

const SLICE_CHARACTERS = 32_768;

/**
 * Reads a product file: a byte order mark, any line ending, quoted cells, and comma, semicolon or tab as the delimiter. Rows are
 * counted as a spreadsheet counts, so the first below the header is row 2; empty ones are left out. What is wrong comes back as issues.
 * The text is read in slices, so that a large file does not hold up the tills served by the same process.
 */
export async function readCsv(csv: string): Promise<CsvFile> {
  const text = csv.replace(/^\uFEFF/, "");
  const parser = Readable.from(slices(text)).pipe(
    parse({ delimiter: delimiterOf(text), record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true }),
  );
  const file: { rows: CsvRow[]; issues: RowIssue[]; columns: (Column | null)[] } = {
    rows: [],
    issues: [],
    columns: [],
  };
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = asCells(record);
      if (row === HEADER_ROW) Object.assign(file, readHeader(cells));
      else if (cells.some((cell) => cell.trim() !== "")) file.rows.push(namedCells(row, cells, file.columns));
      if (file.issues.length > 0 || file.rows.length > MOST_ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    file.issues.push({ row: row + 1, field: "", message: messageOf(error) });
  }
  if (file.rows.length > MOST_ROWS)
    file.issues.push({ row, field: "", message: `At most ${MOST_ROWS} products in one file.` });
  if (row === 0 && file.issues.length === 0)
    file.issues.push({ row: HEADER_ROW, field: "", message: "The file is empty." });
  return { ...file, columns: new Set(file.columns.filter((column) => column !== null)) };
}

async function* slices(text: string) {
  for (let start = 0; start < text.length; start += SLICE_CHARACTERS) {
    yield text.slice(start, start + SLICE_CHARACTERS);
    await turn();
  }
}

// The delimiter is the one the header has most of; its cells hold none of the three themselves.
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r\n|\n|\r/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function asCells(record: unknown): string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

function namedCells(row: number, values: readonly string[], columns: readonly (Column | null)[]): CsvRow {
  const cells: Cells = {};
  const issues: RowIssue[] = [];
  for (const [position, value] of values.entries()) {
    const column = columns[position] ?? null;
    if (column !== null) cells[column] = value;
    else if (value.trim() !== "")
      issues.push({ row, field: "", message: `The cell ${position + 1} has no column above it.` });
  }
  return { row, cells, issues };
}

function messageOf(error: CsvError): string {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return "A quotation mark is opened here and never closed.";
  return "A quotation mark stands inside a cell. Put the whole cell in quotation marks and double the inner ones.";
}
