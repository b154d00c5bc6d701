import { inMerchant, type Tx } from "@galla/db";
import { businessDate, formatQuantity, may, milli, toDecimalString, type Currency } from "@galla/domain";
import type { ExportProductsInput, ExportProductsOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";
import type { Column } from "./csv/columns.ts";
import { writeCsv } from "./csv/write-csv.ts";
import { readCurrency } from "./read-currency.ts";

type Row = {
  name: string;
  sku: string;
  barcodes: string;
  category: string;
  unit: string;
  priceMinor: bigint;
  costMinor: bigint;
  taxClass: string;
  minStockMilli: bigint;
  expiry: string;
  status: string;
  description: string;
  image: string;
  stockMilli: bigint;
};

/**
 * The catalogue as a file that the import reads back without changing anything, in name order, with the stock of one store. Costs are in
 * it only for those who may see them. Refuses `resource.not_found` and `store.not_assigned` for the store.
 */
export function exportProducts(call: Call, input: ExportProductsInput): Promise<ExportProductsOutput> {
  const { merchantId, role } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const { timeZone } = await findWorkplace(tx, call, input.storeId);
    const currency = await readCurrency(tx, merchantId);
    const rows = await readRows(tx, merchantId, input.storeId);
    const left = new Set<Column>(may(role, "product.readCost") ? [] : ["cost"]);
    const csv = writeCsv(
      rows.map((row) => cellsOf(row, currency)),
      left,
    );
    return { filename: `products-${businessDate(call.clock().getTime(), timeZone)}.csv`, csv, rows: rows.length };
  });
}

function readRows(tx: Tx, merchantId: string, storeId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT p.name, p.sku,
           array_to_string(ARRAY(SELECT b.barcode FROM product_barcode b WHERE b.merchant_id = p.merchant_id AND b.product_id = p.id
                                  ORDER BY b.position, b.barcode), ' ') AS barcodes,
           coalesce(c.name, '') AS category, lower(p.unit::text) AS unit,
           p.price_minor AS "priceMinor", p.cost_minor AS "costMinor", t.name AS "taxClass", p.min_stock_milli AS "minStockMilli",
           coalesce(p.expiry_date::text, '') AS expiry, lower(p.status::text) AS status, p.description,
           coalesce(p.image_url, '') AS image, l.quantity_milli AS "stockMilli"
      FROM product p
      JOIN stock_level l ON l.merchant_id = p.merchant_id AND l.store_id = ${storeId}::uuid AND l.product_id = p.id
      JOIN tax_class t ON t.merchant_id = p.merchant_id AND t.id = p.tax_class_id
      LEFT JOIN category c ON c.merchant_id = p.merchant_id AND c.id = p.category_id
     WHERE p.merchant_id = ${merchantId}::uuid AND p.archived_at IS NULL
     ORDER BY p.name_folded, p.id`;
}

function cellsOf(row: Row, { exponent }: Currency): Record<Column, string> {
  return {
    name: row.name,
    sku: row.sku,
    barcodes: row.barcodes,
    category: row.category,
    unit: row.unit,
    price: toDecimalString(row.priceMinor, exponent),
    cost: toDecimalString(row.costMinor, exponent),
    "tax class": row.taxClass,
    "minimum stock": formatQuantity(milli(row.minStockMilli)),
    expiry: row.expiry,
    status: row.status,
    description: row.description,
    image: row.image,
    stock: formatQuantity(milli(row.stockMilli)),
  };
}
