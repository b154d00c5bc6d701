import { inMerchant } from "@galla/db";
import { businessDate, toWire, type Unit } from "@galla/domain";
import type { ExpiringInput, ExpiringOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";

type Row = {
  productId: string;
  name: string;
  sku: string;
  unit: Unit;
  stockMilli: bigint;
  expiryDate: string;
  daysLeft: number;
};

/**
 * Products that expire within some days of the store's today, what has expired first. `daysLeft` counts the store's calendar days: 0 is
 * today, negative is past (requirements 3-68). Refuses `resource.not_found` and `store.not_assigned` for the store.
 */
export function listExpiring(call: Call, input: ExpiringInput): Promise<ExpiringOutput> {
  const { merchantId } = call.actor;
  const { storeId, withinDays, page, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const { timeZone } = await findWorkplace(tx, call, storeId);
    const today = businessDate(call.clock().getTime(), timeZone);
    const total = await tx.product.count({
      where: { merchantId, archivedAt: null, expiryDate: { lte: new Date(Date.parse(today) + withinDays * DAY_MS) } },
    });
    const rows = await tx.$queryRaw<Row[]>`
      SELECT p.id AS "productId", p.name, p.sku, p.unit::text AS unit, l.quantity_milli AS "stockMilli",
             p.expiry_date::text AS "expiryDate", p.expiry_date - ${today}::date AS "daysLeft"
        FROM product p
        JOIN stock_level l ON l.merchant_id = p.merchant_id AND l.store_id = ${storeId}::uuid AND l.product_id = p.id
       WHERE p.merchant_id = ${merchantId}::uuid AND p.archived_at IS NULL AND p.expiry_date <= ${today}::date + ${withinDays}::integer
       ORDER BY p.expiry_date, p.name_folded, p.id
       LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
    return {
      rows: rows.map((row) => ({ ...row, stockMilli: toWire(row.stockMilli) })),
      total,
      page,
      limit,
      totalPages: Math.ceil(total / limit),
    };
  });
}

const DAY_MS = 86_400_000;
