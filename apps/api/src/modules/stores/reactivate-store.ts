import { inMerchant } from "@galla/db";
import type { StoreByIdInput, StoreOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { lockStore } from "./lock-store.ts";
import { readStore } from "./store-details.reads.ts";
import { refuseTakenStoreName } from "./store-name.ts";

/**
 * Takes a store into use again. Doing it twice changes nothing. Refuses `resource.not_found`, `store.not_assigned`, and
 * `store.name_taken` where another store has come to bear its name.
 */
export function reactivateStore(call: Call, { storeId }: StoreByIdInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const { isActive, fields } = await lockStore(tx, call, storeId);
      if (isActive) return readStore(tx, merchantId, storeId);
      await refuseTakenStoreName(tx, merchantId, { id: storeId, name: fields.name });
      await tx.store.update({
        where: { merchantId_id: { merchantId, id: storeId } },
        data: { isActive: true, version: { increment: 1 } },
        select: { id: true },
      });
      await audit(tx, call, {
        action: "store.reactivated",
        subjectType: "store",
        subjectId: storeId,
        before: { isActive: false },
        after: { isActive: true },
      });
      await announce(tx, call, { type: "store.updated", payload: { storeId } });
      return readStore(tx, merchantId, storeId);
    }),
  );
}
