import type { Currency } from "@galla/domain";
import { productFields, requiredText, type ProductFields } from "@galla/validators";
import {
  by,
  readCodes,
  readMoney,
  readQuantity,
  readStatus,
  readUnit,
  UnreadableCell,
  type CellReader,
} from "./cell-values.ts";
import type { Column, RowIssue } from "./columns.ts";
import { unguardCell } from "./formula-guard.ts";
import type { CsvRow } from "./read-csv.ts";

/** What a row says of a product. What it leaves unsaid is undefined, and then stays as it is or takes the usual value. */
export type RowPatch = {
  readonly [Field in Exclude<keyof ProductFields, "categoryId" | "taxClassId">]: ProductFields[Field] | undefined;
} & {
  readonly category: string | null | undefined;
  readonly taxClass: string | undefined;
  /** Thousandths of the unit. */
  readonly stockMilli: number | undefined;
};

export type ReadRow = { readonly row: number; readonly patch: RowPatch; readonly issues: readonly RowIssue[] };

const { name, description, sku, expiryDate, imageUrl } = productFields.shape;
const readName = by(name);
const readSku = by(sku);
const readDescription = by(description);
const readDay = by(expiryDate.unwrap());
const readImage = by(imageUrl.unwrap());
const readCategory = by(requiredText(100));

/**
 * Reads the cells of one row. An empty cell takes away a category, expiry, image, description or barcodes; in the other columns it says
 * nothing. A column that the file does not have says nothing either. Amounts are in the currency's own units ("22.00").
 */
export function readRow(csvRow: CsvRow, exponent: Currency["exponent"]): ReadRow {
  const issues: RowIssue[] = [...csvRow.issues];
  const { required, optional, clearable, read } = cellsOf(csvRow, issues);
  const readAmount = (text: string) => readMoney(text, exponent);
  const patch: RowPatch = {
    name: required("name", readName),
    sku: required("sku", readSku),
    priceMinor: required("price", readAmount),
    costMinor: optional("cost", readAmount),
    minStockMilli: optional("minimum stock", readQuantity),
    stockMilli: optional("stock", readQuantity),
    unit: optional("unit", readUnit),
    status: optional("status", readStatus),
    taxClass: optional("tax class", String),
    category: clearable("category", readCategory),
    expiryDate: clearable("expiry", readDay),
    imageUrl: clearable("image", readImage),
    description: read("description", readDescription),
    barcodes: read("barcodes", readCodes),
  };
  return { row: csvRow.row, patch, issues };
}

function cellsOf({ row, cells }: CsvRow, issues: RowIssue[]) {
  const textOf = (column: Column) => (cells[column] === undefined ? undefined : unguardCell(cells[column].trim()));
  const read = <Value>(column: Column, reader: CellReader<Value>): Value | undefined => {
    const text = textOf(column);
    if (text === undefined) return undefined;
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      issues.push({ row, field: column, message: error.message });
      return undefined;
    }
  };
  const required = <Value>(column: Column, reader: CellReader<Value>): Value | undefined => {
    if ((textOf(column) ?? "") !== "") return read(column, reader);
    issues.push({ row, field: column, message: "Is required." });
    return undefined;
  };
  const optional = <Value>(column: Column, reader: CellReader<Value>) =>
    textOf(column) === "" ? undefined : read(column, reader);
  const clearable = <Value>(column: Column, reader: CellReader<Value>) =>
    textOf(column) === "" ? null : read(column, reader);
  return { read, required, optional, clearable };
}
