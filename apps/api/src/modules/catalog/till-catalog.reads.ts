import { inMerchant } from "@galla/db";
import { toWire, type Unit } from "@galla/domain";
import type { TillCatalogInput, TillCatalogOutput, TillProduct } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";

type Row = Omit<TillProduct, "unit" | "priceMinor" | "stockMilli" | "minStockMilli"> & {
  unit: Unit;
  priceMinor: bigint;
  stockMilli: bigint;
  minStockMilli: bigint;
};

/**
 * What a till may sell, for its own copy: a page of active products after an id, in id order. Ids are compared and not counted, so a
 * product made or archived between two pages neither hides another nor brings it twice. Refuses `resource.not_found` and
 * `store.not_assigned` for the store.
 */
export function readTillCatalog(call: Call, input: TillCatalogInput): Promise<TillCatalogOutput> {
  const { merchantId } = call.actor;
  const { storeId, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    await findWorkplace(tx, call, storeId);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT p.id, p.name, p.sku, p.category_id AS "categoryId", p.unit::text AS unit, p.price_minor AS "priceMinor",
             t.rate_ppm AS "taxPpm", t.name AS "taxClassName", l.quantity_milli AS "stockMilli", p.min_stock_milli AS "minStockMilli",
             p.image_url AS "imageUrl",
             ARRAY(SELECT b.barcode FROM product_barcode b WHERE b.merchant_id = p.merchant_id AND b.product_id = p.id
                    ORDER BY b.position, b.barcode) AS barcodes
        FROM product p
        JOIN tax_class t ON t.merchant_id = p.merchant_id AND t.id = p.tax_class_id
        JOIN stock_level l ON l.merchant_id = p.merchant_id AND l.store_id = ${storeId}::uuid AND l.product_id = p.id
       WHERE p.merchant_id = ${merchantId}::uuid AND p.archived_at IS NULL AND p.status = 'ACTIVE'
         AND p.id > ${input.after ?? BEFORE_ALL}::uuid
       ORDER BY p.id LIMIT ${limit + 1}`;
    const products = rows.slice(0, limit).map(tillProduct);
    return { products, next: rows.length > limit ? (products.at(-1)?.id ?? null) : null };
  });
}

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

function tillProduct(row: Row): TillProduct {
  return {
    ...row,
    priceMinor: toWire(row.priceMinor),
    stockMilli: toWire(row.stockMilli),
    minStockMilli: toWire(row.minStockMilli),
  };
}
