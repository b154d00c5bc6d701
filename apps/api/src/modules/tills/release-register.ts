import { inMerchant, type Tx } from "@galla/db";
import { may, refuse } from "@galla/domain";
import type { ReleaseRegisterInput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { spendApproval } from "../approvals/index.ts";
import { endTill } from "./end-till.ts";

/**
 * Takes a register back from whichever till holds it, such as a broken tablet. Those who may not do it themselves need a leader's approval for
 * this register. A free register stays free, and the approval unused. Refuses `resource.not_found`, `store.not_assigned`,
 * `approval.required` and `approval.invalid`.
 */
export async function releaseRegister(call: Call, input: ReleaseRegisterInput): Promise<void> {
  const { merchantId } = call.actor;
  await inMerchant(call.database, merchantId, async (tx) => {
    const register = await tx.register.findUnique({
      where: { merchantId_id: { merchantId, id: input.registerId } },
      select: {
        storeId: true,
        tills: { where: { endedAt: null }, select: { id: true, storeId: true, registerId: true, name: true } },
      },
    });
    if (register === null) refuse("resource.not_found", { resource: "register", id: input.registerId });
    requireStore(call, register.storeId);
    const [till] = register.tills;
    if (till === undefined) return;
    await endTill(tx, call, { ...till, ...(await approved(tx, call, { ...input, storeId: register.storeId })) });
  });
}

type Asked = ReleaseRegisterInput & { readonly storeId: string };

async function approved(tx: Tx, call: Call, asked: Asked): Promise<{ approvalId?: string }> {
  const permission = "register.release";
  const { approvalId, registerId, storeId } = asked;
  if (may(call.actor.role, permission)) return {};
  if (approvalId === undefined) refuse("approval.required", { needs: [{ permission, registerId }] });
  await spendApproval(tx, call, { approvalId, permission, subjectId: registerId, storeId, covers: () => true });
  return { approvalId };
}
