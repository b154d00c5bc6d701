import { Prisma, type Tx } from "@galla/db";

/** The tables a seed fills, each with the rows Prisma itself would take for it. */
type SeedRows = {
  product: Prisma.ProductCreateManyInput;
  product_barcode: Prisma.ProductBarcodeCreateManyInput;
  product_term: Prisma.ProductTermCreateManyInput;
  stock_level: Prisma.StockLevelCreateManyInput;
  stock_movement: Prisma.StockMovementCreateManyInput;
  shift: Prisma.ShiftCreateManyInput;
  shift_count: Prisma.ShiftCountCreateManyInput;
  cash_movement: Prisma.CashMovementCreateManyInput;
  sale: Prisma.SaleCreateManyInput;
  sale_line: Prisma.SaleLineCreateManyInput;
  sale_tender: Prisma.SaleTenderCreateManyInput;
  bill_counter: Prisma.BillCounterCreateManyInput;
  event: Prisma.EventCreateManyInput;
};

const ROWS_A_STATEMENT = 5_000;

/**
 * Inserts any number of rows, thousands in one statement: they travel as one JSON text, so the limit on parameters does not bite. All
 * rows must name the same columns as the first; columns nobody names get their defaults.
 */
export async function insertRows<Table extends keyof SeedRows>(
  tx: Tx,
  table: Table,
  rows: readonly SeedRows[Table][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map(columnName);
  const list = Prisma.raw(columns.join(", "));
  const into = Prisma.raw(table);
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_A_STATEMENT).map(asJson));
    await tx.$executeRaw`INSERT INTO ${into} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${into}, ${json}::jsonb)`;
  }
}

// Every column of the schema is its field's name in snake case.
const columnName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function asJson(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnName(field), jsonValue(value)]));
}

function jsonValue(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return value;
}
