import type { Tx } from "@galla/db";
import { toWire } from "@galla/domain";
import type { ReceiveStockInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

type Cost = { readonly productId: string; readonly costMinor: number };

/**
 * Writes the costs that goods arrived with onto their products, in product-id order, and answers those that changed, before and after.
 * A changed product gets a new version, so that an editor who saw the old cost does not write it back unawares.
 */
export async function replaceCosts(
  tx: Tx,
  call: Call,
  lines: ReceiveStockInput["lines"],
): Promise<{ before: Cost; after: Cost }[]> {
  const costs = lines.flatMap(({ productId, costMinor }) =>
    costMinor === undefined ? [] : [{ productId, costMinor }],
  );
  if (costs.length === 0) return [];
  const rows = await tx.$queryRaw<{ productId: string; beforeMinor: bigint; afterMinor: bigint }[]>`
    WITH held AS MATERIALIZED (
      SELECT p.merchant_id, p.id, p.cost_minor, cost."costMinor"
        FROM product p
        JOIN jsonb_to_recordset(${JSON.stringify(costs)}::jsonb) AS cost ("productId" uuid, "costMinor" bigint) ON p.id = cost."productId"
       WHERE p.merchant_id = ${call.actor.merchantId}::uuid AND p.cost_minor <> cost."costMinor"
       ORDER BY p.id FOR NO KEY UPDATE OF p
    )
    UPDATE product p SET cost_minor = held."costMinor", version = p.version + 1, updated_at = ${call.clock()}
      FROM held WHERE p.merchant_id = held.merchant_id AND p.id = held.id
    RETURNING p.id AS "productId", held.cost_minor AS "beforeMinor", p.cost_minor AS "afterMinor"`;
  return rows.map(({ productId, beforeMinor, afterMinor }) => ({
    before: { productId, costMinor: toWire(beforeMinor) },
    after: { productId, costMinor: toWire(afterMinor) },
  }));
}
