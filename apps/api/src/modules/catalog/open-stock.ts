import type { Tx } from "@galla/db";
import type { Call } from "../../platform/call.ts";
import { shareStoreList } from "../stores/index.ts";

/** What there is of a new product; zero of most. */
export type Opening = { readonly productId: string; readonly openingMilli: bigint };

/**
 * Gives new products a stock level at every store of the merchant, inactive ones included. What there is of them at `storeId` becomes their movement 1, of
 * type RESTOCK and reason OPENING; elsewhere they start at nothing.
 */
export async function openStock(
  tx: Tx,
  call: Call,
  opening: { storeId: string | null; products: readonly Opening[] },
): Promise<void> {
  const { merchantId, userId } = call.actor;
  const rows = opening.products.map(({ productId, openingMilli }) => ({
    id: productId,
    opening: openingMilli.toString(),
  }));
  const products = JSON.stringify(rows);
  await shareStoreList(tx, merchantId);
  await tx.$executeRaw`
    INSERT INTO stock_level (merchant_id, store_id, product_id, quantity_milli, seq)
    SELECT s.merchant_id, s.id, row.id, start.quantity, CASE WHEN start.quantity > 0 THEN 1 ELSE 0 END
      FROM jsonb_to_recordset(${products}::jsonb) AS row (id uuid, opening bigint)
     CROSS JOIN store s
     CROSS JOIN LATERAL (SELECT CASE WHEN s.id = ${opening.storeId}::uuid THEN row.opening ELSE 0 END) AS start (quantity)
     WHERE s.merchant_id = ${merchantId}::uuid`;
  if (opening.storeId === null || opening.products.every(({ openingMilli }) => openingMilli === 0n)) return;
  await tx.$executeRaw`
    INSERT INTO stock_movement
      (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, reason, created_by_id, created_at)
    SELECT ${merchantId}::uuid, ${opening.storeId}::uuid, row.id, 1, 'RESTOCK', row.opening, 0, row.opening, 'OPENING', ${userId}::uuid,
           ${call.clock()}
      FROM jsonb_to_recordset(${products}::jsonb) AS row (id uuid, opening bigint)
     WHERE row.opening > 0`;
}
