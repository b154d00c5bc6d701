import { minorOf, wholeNumberOf } from "./exact-decimal.ts";
import type { Columns } from "./file-columns.ts";
import { skuKey } from "./sku-key.ts";
import type { CsvRecord } from "./split-csv.ts";

/** Why a row of the file is not rung up. */
export type SkipKind =
  | "return (invoice C…)"
  | "adjustment (invoice A…)"
  | "negative quantity (write-off)"
  | "zero quantity"
  | "zero price (gift or adjustment)"
  | "negative price"
  | "price finer than a penny"
  | "figure beyond Galla's limits"
  | `fee or service left out, ${string}`
  | "unreadable";

/** A row that was charged to a customer. */
export type SaleRow = {
  readonly invoice: string;
  readonly code: string;
  readonly description: string;
  readonly quantity: bigint;
  readonly priceMinor: bigint;
  readonly date: string;
  readonly customer: string;
  readonly country: string;
};

export type ReadRow =
  | { readonly sale: SaleRow }
  | { readonly skip: SkipKind; readonly line: number; readonly invoice: string };

export type RowRules = { readonly columns: Columns; readonly exponent: number; readonly withoutFees: boolean };

const MOST_MINOR = 10_000_000_000n;
const MOST_UNITS = 1_000_000n;
const LONGEST_CODE = 64;

/** Codes the wholesaler kept for postage, manual entries, discounts, samples, charges and vouchers, which are no goods. */
export function isFee(code: string): boolean {
  return /^(POST|DOT|M|D|S|B|C2|CRUK|AMAZONFEE|BANK CHARGES|GIFT_.*|ADJUST.*|TEST.*)$/i.test(code);
}

/** Reads one record: a sale's line with exact figures, or the kind of row it is instead. Never throws on what the file holds. */
export function readRow(record: CsvRecord, rules: RowRules): ReadRow {
  const { columns, exponent } = rules;
  const cell = (name: keyof Columns): string => record.fields?.[columns[name]]?.trim() ?? "";
  const invoice = cell("invoice");
  const skip = (kind: SkipKind): ReadRow => ({ skip: kind, line: record.line, invoice });
  const code = cell("code");
  const quantity = wholeNumberOf(cell("quantity"));
  const price = minorOf(cell("price"), exponent);
  const isWhole = record.fields !== null && record.fields.length >= Object.keys(columns).length;
  if (
    !isWhole ||
    invoice === "" ||
    skuKey(code) === "" ||
    code.length > LONGEST_CODE ||
    quantity === null ||
    price === null
  )
    return skip("unreadable");
  if (/^C/i.test(invoice)) return skip("return (invoice C…)");
  if (/^A/i.test(invoice)) return skip("adjustment (invoice A…)");
  if (quantity < 0n) return skip("negative quantity (write-off)");
  if (quantity === 0n) return skip("zero quantity");
  if (price === "finer") return skip("price finer than a penny");
  if (price === 0n) return skip("zero price (gift or adjustment)");
  if (price < 0n) return skip("negative price");
  if (quantity > MOST_UNITS || price > MOST_MINOR || quantity * price > MOST_MINOR)
    return skip("figure beyond Galla's limits");
  if (rules.withoutFees && isFee(code)) return skip(`fee or service left out, ${code.toUpperCase()}`);
  const sale = {
    invoice,
    code,
    quantity,
    priceMinor: price,
    description: cell("description"),
    date: cell("date"),
    customer: cell("customer"),
    country: cell("country"),
  };
  return { sale };
}
