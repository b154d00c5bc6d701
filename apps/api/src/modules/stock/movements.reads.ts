import { inMerchant } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type { MovementListInput, MovementListOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";

type Movement = MovementListOutput["rows"][number];
type Row = Omit<Movement, "seq" | "changeMilli" | "beforeMilli" | "afterMilli" | "createdAt"> & {
  seq: bigint;
  changeMilli: bigint;
  beforeMilli: bigint;
  afterMilli: bigint;
  createdAt: Date;
};

/**
 * How the stock of a product at a store came to be, newest first; of archived products too, since history stays. A level counts its
 * movements, so no count is needed. Refuses `resource.not_found` and `store.not_assigned`.
 */
export function listMovements(call: Call, input: MovementListInput): Promise<MovementListOutput> {
  const { merchantId } = call.actor;
  const { storeId, productId, page, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    await findWorkplace(tx, call, storeId);
    const level = await tx.stockLevel.findUnique({
      where: { merchantId_storeId_productId: { merchantId, storeId, productId } },
      select: { seq: true },
    });
    if (level === null) return refuse("resource.not_found", { resource: "product", id: productId });
    const total = Number(level.seq);
    const newest = total - (page - 1) * limit;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT m.seq, m.type::text AS type, m.change_milli AS "changeMilli", m.before_milli AS "beforeMilli", m.after_milli AS "afterMilli",
             m.reason, m.note, m.sale_id AS "saleId", s.bill_number AS "billNumber", m.transfer_id AS "transferId",
             t.number AS "transferNumber", u.full_name AS "createdBy", m.created_at AS "createdAt"
        FROM stock_movement m
        JOIN app_user u ON u.merchant_id = m.merchant_id AND u.id = m.created_by_id
        LEFT JOIN sale s ON s.merchant_id = m.merchant_id AND s.id = m.sale_id
        LEFT JOIN stock_transfer t ON t.merchant_id = m.merchant_id AND t.id = m.transfer_id
       WHERE m.merchant_id = ${merchantId}::uuid AND m.store_id = ${storeId}::uuid AND m.product_id = ${productId}::uuid
         AND m.seq > ${newest - limit} AND m.seq <= ${newest}
       ORDER BY m.seq DESC`;
    return { rows: rows.map(movement), total, page, limit, totalPages: Math.ceil(total / limit) };
  });
}

function movement(row: Row): Movement {
  return {
    ...row,
    seq: Number(row.seq),
    changeMilli: toWire(row.changeMilli),
    beforeMilli: toWire(row.beforeMilli),
    afterMilli: toWire(row.afterMilli),
    createdAt: row.createdAt.toISOString(),
  };
}
