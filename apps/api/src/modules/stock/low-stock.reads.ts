import { inMerchant } from "@galla/db";
import { refuse, toWire, type Unit } from "@galla/domain";
import type { LowStockInput, LowStockOutput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";

type Row = { productId: string; name: string; sku: string; unit: Unit; stockMilli: bigint; minStockMilli: bigint };

/**
 * What to order again: active products of which a store holds less than their minimum, the emptiest first.
 * Refuses `resource.not_found` and `store.not_assigned` for the store.
 */
export function listLowStock(call: Call, input: LowStockInput): Promise<LowStockOutput> {
  const { merchantId } = call.actor;
  const { storeId, page, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const [counted] = await tx.$queryRaw<{ total: bigint; isStore: boolean }[]>`
      SELECT (SELECT count(*)
                FROM stock_level l JOIN product p ON p.merchant_id = l.merchant_id AND p.id = l.product_id
               WHERE l.merchant_id = ${merchantId}::uuid AND l.store_id = ${storeId}::uuid AND l.quantity_milli < p.min_stock_milli
                 AND p.archived_at IS NULL AND p.status = 'ACTIVE') AS total,
             EXISTS (SELECT FROM store WHERE merchant_id = ${merchantId}::uuid AND id = ${storeId}::uuid) AS "isStore"`;
    if (counted?.isStore !== true) return refuse("resource.not_found", { resource: "store", id: storeId });
    requireStore(call, storeId);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT p.id AS "productId", p.name, p.sku, p.unit::text AS unit, l.quantity_milli AS "stockMilli", p.min_stock_milli AS "minStockMilli"
        FROM stock_level l JOIN product p ON p.merchant_id = l.merchant_id AND p.id = l.product_id
       WHERE l.merchant_id = ${merchantId}::uuid AND l.store_id = ${storeId}::uuid AND l.quantity_milli < p.min_stock_milli
         AND p.archived_at IS NULL AND p.status = 'ACTIVE'
       ORDER BY l.quantity_milli::numeric / p.min_stock_milli, p.name_folded, p.id
       LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
    const total = Number(counted.total);
    return { rows: rows.map(lowRow), total, page, limit, totalPages: Math.ceil(total / limit) };
  });
}

function lowRow(row: Row): LowStockOutput["rows"][number] {
  const stockMilli = toWire(row.stockMilli);
  const minStockMilli = toWire(row.minStockMilli);
  return { ...row, stockMilli, minStockMilli, shortMilli: minStockMilli - stockMilli };
}
