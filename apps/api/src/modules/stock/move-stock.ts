import type { Tx } from "@galla/db";
import { toWire } from "@galla/domain";
import type { StockChangeOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** Changes of stock at one store, for one reason; at most one for each product, whose levels the caller holds. */
export type StockMove = {
  readonly storeId: string;
  readonly type: "ADJUSTMENT" | "RESTOCK" | "TRANSFER_IN";
  /** The transfer the goods came with. */
  readonly transferId?: string;
  readonly reason: string | null;
  readonly note: string;
  readonly changes: readonly { readonly productId: string; readonly changeMilli: number }[];
};

type MovedRow = { productId: string; beforeMilli: bigint; afterMilli: bigint };

/**
 * Changes the levels and writes a movement for each, in one statement. Before and after come from the rows as they were updated
 * (requirements C12). The levels are answered in the order the changes were given.
 */
export async function moveStock(tx: Tx, call: Call, move: StockMove): Promise<StockChangeOutput["levels"]> {
  const { merchantId, userId } = call.actor;
  const rows = await tx.$queryRaw<MovedRow[]>`
    WITH moved AS (
      UPDATE stock_level l SET quantity_milli = l.quantity_milli + change."changeMilli", seq = l.seq + 1
        FROM jsonb_to_recordset(${JSON.stringify(move.changes)}::jsonb) AS change ("productId" uuid, "changeMilli" bigint)
       WHERE l.merchant_id = ${merchantId}::uuid AND l.store_id = ${move.storeId}::uuid AND l.product_id = change."productId"
      RETURNING l.product_id, l.seq, change."changeMilli" AS change_milli, l.quantity_milli
    )
    INSERT INTO stock_movement
      (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, reason, note, transfer_id,
       created_by_id, created_at)
    SELECT ${merchantId}::uuid, ${move.storeId}::uuid, product_id, seq, ${move.type}::"MovementType", change_milli,
           quantity_milli - change_milli, quantity_milli, ${move.reason}, nullif(${move.note}, ''), ${move.transferId ?? null}::uuid,
           ${userId}::uuid, ${call.clock()}
      FROM moved
    RETURNING product_id AS "productId", before_milli AS "beforeMilli", after_milli AS "afterMilli"`;
  const rowOf = new Map(rows.map((row) => [row.productId, row]));
  return move.changes.flatMap(({ productId }) => {
    const row = rowOf.get(productId);
    return row === undefined
      ? []
      : [{ productId, beforeMilli: toWire(row.beforeMilli), afterMilli: toWire(row.afterMilli) }];
  });
}
