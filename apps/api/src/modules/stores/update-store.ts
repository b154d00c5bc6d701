import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { StoreOutput, UpdateStoreInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { lockStore } from "./lock-store.ts";
import { readStore } from "./store-details.reads.ts";
import { refuseTakenStoreName } from "./store-name.ts";
import { columnsOf } from "./store.records.ts";

/**
 * Replaces what is said about a store. Sales made before keep the tax mode, rounding and bill numbers they have. Refuses
 * `resource.not_found`, `store.not_assigned`, `version.conflict` and `store.name_taken`.
 */
export function updateStore(call: Call, input: UpdateStoreInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { storeId: id, version: expectedVersion, ...fields } = input;
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const held = await lockStore(tx, call, id);
      const { version: currentVersion, isActive, fields: before } = held;
      if (currentVersion !== expectedVersion)
        refuse("version.conflict", { resource: "store", id, expectedVersion, currentVersion });
      if (isActive) await refuseTakenStoreName(tx, merchantId, { id, name: fields.name });
      await tx.store.update({
        where: { merchantId_id: { merchantId, id } },
        data: { ...columnsOf(fields), version: { increment: 1 } },
        select: { id: true },
      });
      await audit(tx, call, {
        action: "store.updated",
        subjectType: "store",
        subjectId: id,
        before,
        after: fields,
      });
      await announce(tx, call, { type: "store.updated", payload: { storeId: id } });
      return readStore(tx, merchantId, id);
    }),
  );
}
