import { may, refuse } from "@galla/domain";
import type { ApprovalScope, OpenDrawerInput, ShiftOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { spendApproval } from "../approvals/index.ts";
import { keepMovement } from "./keep-movement.ts";

/**
 * Opens the drawer without a sale, with a reason. Who may not do so themselves needs a leader's approval for this very opening, and is
 * refused `approval.required` or `approval.invalid` without one; else as `keepMovement`.
 */
export function openDrawer(call: Call, { approvalId, ...input }: OpenDrawerInput): Promise<ShiftOutput> {
  return keepMovement(call, { ...input, type: "NO_SALE", amountMinor: 0 }, async (tx, { storeId }) => {
    const permission = "drawer.open";
    if (may(call.actor.role, permission)) return undefined;
    if (approvalId === undefined) return refuse("approval.required", { needs: [{ permission }] });
    const subjectId = input.movementId;
    const covers = (scope: ApprovalScope) => scope.permission === permission && scope.movementId === subjectId;
    await spendApproval(tx, call, { approvalId, permission, subjectId, storeId, covers });
    return approvalId;
  });
}
