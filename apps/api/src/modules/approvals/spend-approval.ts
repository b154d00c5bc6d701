import type { Tx } from "@galla/db";
import { PERMISSIONS, refuse, type ApprovablePermission } from "@galla/domain";
import { approvalScope, type ApprovalScope } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

export type WantedApproval = {
  readonly approvalId: string;
  readonly permission: ApprovablePermission;
  /** The sale, drawer opening, shift or register the act is about. */
  readonly subjectId: string;
  /** Where the act happens: a leader approves only what happens in their own stores. */
  readonly storeId: string;
  /** Whether what was approved goes as far as what is done. */
  readonly covers: (scope: ApprovalScope) => boolean;
};

export type UsedApproval = {
  readonly approvalId: string;
  readonly approvedById: string;
  readonly reason: string;
};

type Row = { approvedById: string; reason: string; scope: unknown };

/**
 * Uses up a leader's approval in the transaction of the act it is for: whoever else tries finds it used, and an act that is refused leaves it
 * unused. It must have been asked for by the caller, for this permission, subject and store, not be older than ten minutes, and the approver must
 * still be active, permitted and work in the store. Refuses `approval.invalid` for every way not to fit.
 */
export async function spendApproval(tx: Tx, call: Call, wanted: WantedApproval): Promise<UsedApproval> {
  const { approvalId, permission, subjectId, storeId } = wanted;
  const { merchantId, userId } = call.actor;
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE approval a SET used_at = now()
      FROM app_user u
     WHERE a.merchant_id = ${merchantId}::uuid AND a.id = ${approvalId}::uuid
       AND a.used_at IS NULL AND a.expires_at > now()
       AND a.permission = ${permission} AND a.subject_id = ${subjectId}::uuid AND a.requested_by_id = ${userId}::uuid
       AND a.store_id = ${storeId}::uuid
       AND u.merchant_id = a.merchant_id AND u.id = a.approved_by_id AND u.is_active
       AND u.role::text = ANY (${[...PERMISSIONS[permission]]}::text[])
       AND (u.role = 'OWNER' OR EXISTS (
             SELECT FROM user_store w
              WHERE w.merchant_id = u.merchant_id AND w.user_id = u.id AND w.store_id = a.store_id))
    RETURNING a.approved_by_id AS "approvedById", a.reason, a.scope`;
  const [row] = rows;
  if (row === undefined) refuse("approval.invalid", { approvalId });
  if (!wanted.covers(approvalScope.parse(row.scope))) refuse("approval.invalid", { approvalId });
  return { approvalId, approvedById: row.approvedById, reason: row.reason };
}
