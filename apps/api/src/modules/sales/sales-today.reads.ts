import { inMerchant } from "@galla/db";
import { businessDate, TENDER_METHODS, type TenderMethod } from "@galla/domain";
import type { SalesTodayInput, SalesTodayOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";

type Row = { method: TenderMethod | null; amountMinor: bigint; count: bigint };

/** What one store sold on its own calendar's today, by way of payment. Refuses `resource.not_found` and `store.not_assigned`. */
export function salesToday(call: Call, input: SalesTodayInput): Promise<SalesTodayOutput> {
  const { merchantId } = call.actor;
  const { storeId } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const { timeZone } = await findWorkplace(tx, call, storeId);
    const today = businessDate(call.clock().getTime(), timeZone);
    // The instant's bounds let the index narrow before the business day decides.
    const rows = await tx.$queryRaw<Row[]>`
      WITH today AS MATERIALIZED (
        SELECT merchant_id, id, total_minor FROM sale
         WHERE merchant_id = ${merchantId}::uuid AND store_id = ${storeId}::uuid AND business_date = ${today}::date
           AND sold_at >= ${today}::date - interval '1 day' AND sold_at < ${today}::date + interval '2 days')
      SELECT NULL AS method, coalesce(sum(total_minor), 0)::bigint AS "amountMinor", count(*) AS count FROM today
      UNION ALL
      SELECT t.method::text, sum(t.amount_minor)::bigint, count(*)
        FROM today JOIN sale_tender t ON t.merchant_id = today.merchant_id AND t.sale_id = today.id GROUP BY t.method`;
    const whole = rows.find((row) => row.method === null);
    return {
      businessDate: today,
      count: Number(whole?.count ?? 0n),
      totalMinor: Number(whole?.amountMinor ?? 0n),
      byMethod: TENDER_METHODS.flatMap((method) => {
        const row = rows.find((entry) => entry.method === method);
        return row === undefined ? [] : [{ method, amountMinor: Number(row.amountMinor) }];
      }),
    };
  });
}
