import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";

export type FoundStore = { readonly id: string; readonly timeZone: string; readonly minStockDefaultMilli: bigint };

/** One store of the merchant, for use cases that are told which. Refuses `resource.not_found`, also for another merchant's store. */
export async function findStore(tx: Tx, merchantId: string, storeId: string): Promise<FoundStore> {
  const store = await tx.store.findUnique({
    where: { merchantId_id: { merchantId, id: storeId } },
    select: { id: true, timeZone: true, minStockDefaultMilli: true },
  });
  return store ?? refuse("resource.not_found", { resource: "store", id: storeId });
}

/** As `findStore`, for a store the caller must work in. Refuses also `store.not_assigned`. */
export async function findWorkplace(tx: Tx, call: Call, storeId: string): Promise<FoundStore> {
  const store = await findStore(tx, call.actor.merchantId, storeId);
  requireStore(call, storeId);
  return store;
}
