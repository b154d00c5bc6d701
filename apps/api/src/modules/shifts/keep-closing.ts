import type { Tx } from "@galla/db";
import type { ZReportOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";

type Kept = { readonly report: ZReportOutput; readonly approvalId: string | null };

/** Writes a closing: the shift's second half, once; the count, note by note; the audit entry with the whole report; the event. */
export async function keepClosing(tx: Tx, call: Call, { report, approvalId }: Kept): Promise<void> {
  const { merchantId, userId } = call.actor;
  const { shiftId, storeId, registerId } = report;
  await tx.shift.update({
    where: { merchantId_id: { merchantId, id: shiftId } },
    data: {
      closedById: userId,
      closedAt: new Date(report.closedAt),
      expectedCashMinor: BigInt(report.figures.cash.expectedMinor),
      countedCashMinor: BigInt(report.countedMinor),
      differenceReason: report.differenceReason,
      closeApprovalId: approvalId,
      zNumber: report.zNumber,
      zReport: report,
    },
    select: { id: true },
  });
  await tx.shiftCount.createMany({
    data: report.count.map(({ denominationMinor, count }) => ({
      merchantId,
      shiftId,
      denominationMinor: BigInt(denominationMinor),
      count,
    })),
  });
  await audit(tx, call, {
    action: "shift.closed",
    subjectType: "shift",
    subjectId: shiftId,
    registerId,
    after: report,
    ...(approvalId === null ? {} : { approvalId }),
  });
  await announce(tx, call, { type: "shift.closed", payload: { storeId, registerId, shiftId } });
}
