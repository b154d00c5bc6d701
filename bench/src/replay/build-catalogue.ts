import { decimalText } from "./exact-decimal.ts";
import type { Invoice } from "./read-invoices.ts";
import { skuKey } from "./sku-key.ts";

/** A product as the file shows it: one code, the description and price met most often, and all that was sold of it. */
export type CatalogueItem = {
  readonly sku: string;
  readonly name: string;
  readonly priceMinor: bigint;
  readonly soldUnits: bigint;
};

const LONGEST_NAME = 200;

/** The catalogue behind a file's sales, one item for each code. */
export function buildCatalogue(invoices: readonly Invoice[]): CatalogueItem[] {
  const byCode = Map.groupBy(
    invoices.flatMap((invoice) => invoice.rows),
    (row) => skuKey(row.code),
  );
  return [...byCode.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const names = rows.map((row) => storable(row.description)).filter((name) => name !== "");
    return {
      sku: first.code,
      name: mostFrequent(names) ?? first.code,
      priceMinor: mostFrequent(rows.map((row) => row.priceMinor)) ?? first.priceMinor,
      soldUnits: rows.reduce((total, row) => total + row.quantity, 0n),
    };
  });
}

/** The catalogue as the import of products takes it: prices as decimals, the stock that lets every sale find its goods. */
export function catalogueCsv(items: readonly CatalogueItem[], options: { exponent: number; taxClass: string }): string {
  const rows = items.map((item) => {
    const price = decimalText(item.priceMinor, options.exponent).replaceAll(",", "");
    return [item.name, item.sku, "PCS", price, options.taxClass, "0", stockOnImport(item).toString()]
      .map(quoted)
      .join(",");
  });
  return ["name,sku,unit,price,tax class,minimum stock,stock", ...rows].join("\r\n");
}

const MOST_STOCK_UNITS = 1_000_000n;

/** A stock field holds a million units at most; what is sold beyond that is received afterwards. */
export const stockOnImport = (item: CatalogueItem): bigint =>
  item.soldUnits < MOST_STOCK_UNITS ? item.soldUnits : MOST_STOCK_UNITS;

function mostFrequent<Value extends string | bigint>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

// Control characters cannot be stored, and a name is one line of a list.
function storable(description: string): string {
  return description
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
