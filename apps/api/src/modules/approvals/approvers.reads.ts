import { inMerchant } from "@galla/db";
import { PERMISSIONS } from "@galla/domain";
import type { ApproversInput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { findStore } from "../stores/index.ts";

/** Who can be asked to type their PIN in a store: its leaders who have one. Refuses `resource.not_found` and `store.not_assigned`. */
export function listApprovers(call: Call, { storeId }: ApproversInput): Promise<{ id: string; fullName: string }[]> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    await findStore(tx, merchantId, storeId);
    requireStore(call, storeId);
    return tx.user.findMany({
      where: {
        merchantId,
        isActive: true,
        pinHash: { not: null },
        role: { in: [...PERMISSIONS["approval.grant"]] },
        OR: [{ role: "OWNER" }, { stores: { some: { storeId } } }],
      },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
      select: { id: true, fullName: true },
    });
  });
}
