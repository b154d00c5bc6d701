import type { RefusalDetails } from "@galla/domain";

/** The columns of a product file, in the order the export writes them. */
export const COLUMNS = [
  "name",
  "sku",
  "barcodes",
  "category",
  "unit",
  "price",
  "cost",
  "tax class",
  "minimum stock",
  "expiry",
  "status",
  "description",
  "image",
  "stock",
] as const;

export type Column = (typeof COLUMNS)[number];
export type RowIssue = RefusalDetails["import.invalid"]["errors"][number];

const REQUIRED: readonly Column[] = ["name", "sku", "price"];

const ALIASES: Readonly<Record<string, Column>> = {
  barcode: "barcodes",
  "cost price": "cost",
  "min stock": "minimum stock",
  "expiry date": "expiry",
  "image url": "image",
};

/** The row of the header, counted as a spreadsheet counts. */
export const HEADER_ROW = 1;

/**
 * What each position of a row means, from the header. Names may come in any order and case, with spaces, hyphens or underscores. A
 * column we do not know is an issue rather than ignored, because a misspelt one would otherwise lose its whole content silently.
 */
export function readHeader(cells: readonly string[]): { columns: (Column | null)[]; issues: RowIssue[] } {
  const columns = cells.map(columnOf);
  const issues: RowIssue[] = [];
  const add = (field: string, message: string) => issues.push({ row: HEADER_ROW, field, message });
  for (const [position, column] of columns.entries()) {
    const name = (cells[position] ?? "").trim();
    if (column === null && name !== "")
      add(name.slice(0, 100), `Is not a column of a product file: ${COLUMNS.join(", ")}.`);
    if (column !== null && columns.indexOf(column) !== position) add(column, "The column is there twice.");
  }
  for (const column of REQUIRED) if (!columns.includes(column)) add(column, "The column is missing.");
  return { columns, issues };
}

function columnOf(cell: string): Column | null {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  return COLUMNS.find((column) => column === name) ?? ALIASES[name] ?? null;
}
