import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { ReportUnsentInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/**
 * Keeps what a till says it holds and the server does not know: the office sees it, and a shift is not closed over it. It is a report and no act
 * of anybody, so it stands in no book. Refuses `till.not_enrolled`.
 */
export async function reportUnsent(call: Call, { sales }: ReportUnsentInput): Promise<void> {
  const { merchantId, till } = call.actor;
  if (till === null) refuse("till.not_enrolled", {});
  await inMerchant(call.database, merchantId, (tx) =>
    tx.till.updateMany({
      where: { merchantId, id: till.id, endedAt: null },
      data: { unsentSales: sales, lastSeenAt: call.clock() },
    }),
  );
}
