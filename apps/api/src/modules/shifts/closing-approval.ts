import type { Tx } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type { CloseShiftInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { spendApproval } from "../approvals/index.ts";
import type { StoredShift } from "./find-shift.ts";
import type { SettledCount } from "./settle-count.ts";

type Asked = { readonly input: CloseShiftInput; readonly shift: StoredShift; readonly settled: SettledCount };

export type ClosingApproval = { readonly approvalId: string; readonly approvedBy: string };

/**
 * Uses up the approval of a closing with a large difference: for this shift and exactly this count, so that nobody counts anew under an
 * old approval. Refuses `approval.required` where none is brought, and `approval.invalid`.
 */
export async function approvalOf(tx: Tx, call: Call, { input, shift, settled }: Asked): Promise<ClosingApproval> {
  const { approvalId } = input;
  const permission = "shift.closeOverThreshold";
  const { differenceMinor, countedMinor, limitMinor } = settled;
  if (approvalId === undefined)
    return refuse("approval.required", { needs: [{ permission, differenceMinor, limitMinor: toWire(limitMinor) }] });
  const { approvedById } = await spendApproval(tx, call, {
    approvalId,
    permission,
    subjectId: shift.id,
    storeId: shift.storeId,
    covers: (scope) =>
      scope.permission === permission && scope.shiftId === shift.id && scope.countedMinor === countedMinor,
  });
  const { fullName } = await tx.user.findUniqueOrThrow({
    where: { merchantId_id: { merchantId: call.actor.merchantId, id: approvedById } },
    select: { fullName: true },
  });
  return { approvalId, approvedBy: fullName };
}
