import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { approvalScope, type ApprovalOutput, type GrantApprovalInput } from "@galla/validators";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { contentHash } from "../../platform/content-hash.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { checkPin, type Recognised } from "../people/index.ts";
import { findStore } from "../stores/index.ts";
import { findSubject, subjectOf } from "./approval-subject.ts";

const GOOD_FOR_MINUTES = 10;

/**
 * A leader types their PIN at the caller's screen: for ten minutes the caller, and nobody else, may do the one act the scope names, that far.
 * The PIN is counted before it is looked at. The same id with the same content gives the same answer without looking at the PIN again, since it
 * grants nothing new; with other content it refuses `approval.invalid`. Refuses `resource.not_found`, `store.not_assigned`, and for
 * a wrong PIN or one who may not approve this alike `auth.pin_invalid`, `auth.too_many_attempts` and `auth.pin_locked`.
 */
export function grantApproval(call: Call, input: GrantApprovalInput): Promise<ApprovalOutput> {
  const { merchantId } = call.actor;
  return settleDuplicates(async () => {
    const known = await inMerchant(call.database, merchantId, async (tx) => {
      await findStore(tx, merchantId, input.storeId);
      requireStore(call, input.storeId);
      await findSubject(tx, { merchantId, storeId: input.storeId }, input.scope);
      return findGranted(tx, call, input);
    });
    if (known !== null) return known;
    const approver = await checkPin(call, {
      userId: input.approverId,
      pin: input.pin,
      storeId: input.storeId,
      permissions: ["approval.grant", input.scope.permission],
    });
    return inMerchant(call.database, merchantId, (tx) => keepApproval(tx, call, { input, approver }));
  });
}

async function findGranted(tx: Tx, call: Call, input: GrantApprovalInput): Promise<ApprovalOutput | null> {
  const { merchantId, userId } = call.actor;
  const approval = await tx.approval.findUnique({
    where: { merchantId_id: { merchantId, id: input.approvalId } },
    select: {
      storeId: true,
      reason: true,
      scope: true,
      requestedById: true,
      expiresAt: true,
      approvedBy: { select: { id: true, fullName: true } },
    },
  });
  if (approval === null) return null;
  const { storeId, reason, requestedById, approvedBy, expiresAt } = approval;
  const { approvalId, approverId, scope } = input;
  const stored = { storeId, reason, scope: approvalScope.parse(approval.scope), by: requestedById, of: approvedBy.id };
  const asked = { storeId: input.storeId, reason: input.reason, scope, by: userId, of: approverId };
  if (!contentHash(stored).equals(contentHash(asked))) refuse("approval.invalid", { approvalId });
  return { approvalId, approverName: approvedBy.fullName, expiresAt: expiresAt.toISOString() };
}

type Granted = { readonly input: GrantApprovalInput; readonly approver: Recognised };

async function keepApproval(tx: Tx, call: Call, { input, approver }: Granted): Promise<ApprovalOutput> {
  const { merchantId, userId, till } = call.actor;
  const { approvalId, storeId, scope, reason } = input;
  // The database's clock, because it is also the one that decides whether the approval is still good.
  const rows = await tx.$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO approval (merchant_id, id, store_id, permission, subject_id, scope, reason, requested_by_id, approved_by_id, expires_at)
    VALUES (${merchantId}::uuid, ${approvalId}::uuid, ${storeId}::uuid, ${scope.permission}, ${subjectOf(scope)}::uuid,
      ${JSON.stringify(scope)}::jsonb, ${reason}, ${userId}::uuid, ${approver.userId}::uuid,
      now() + make_interval(mins => ${GOOD_FOR_MINUTES}::int))
    RETURNING expires_at AS "expiresAt"`;
  const [kept] = rows;
  if (kept === undefined) throw new Error("The approval was written but gave no time back");
  await audit(tx, call, {
    action: "approval.granted",
    subjectType: "approval",
    subjectId: approvalId,
    after: { storeId, scope, reason, approvedById: approver.userId },
    approvalId,
    ...(till === null ? {} : { registerId: till.registerId }),
  });
  return { approvalId, approverName: approver.fullName, expiresAt: kept.expiresAt.toISOString() };
}
