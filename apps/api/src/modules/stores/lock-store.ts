import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { StoreFields } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { fieldsOf, STORE_FIELDS } from "./store.records.ts";

export type HeldStore = { readonly version: number; readonly isActive: boolean; readonly fields: StoreFields };

/**
 * Holds a store against every other who changes it, or sends goods from or to it, until commit. Refuses `resource.not_found` and
 * `store.not_assigned`.
 */
export async function lockStore(tx: Tx, call: Call, storeId: string): Promise<HeldStore> {
  const { merchantId } = call.actor;
  await tx.$queryRaw`SELECT id FROM store WHERE merchant_id = ${merchantId}::uuid AND id = ${storeId}::uuid FOR UPDATE`;
  const store = await tx.store.findUnique({
    where: { merchantId_id: { merchantId, id: storeId } },
    select: { version: true, isActive: true, ...STORE_FIELDS },
  });
  if (store === null) return refuse("resource.not_found", { resource: "store", id: storeId });
  requireStore(call, storeId);
  const { version, isActive, ...fields } = store;
  return { version, isActive, fields: fieldsOf(fields) };
}
