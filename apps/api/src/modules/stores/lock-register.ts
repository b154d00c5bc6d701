import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";

export type HeldRegister = {
  readonly id: string;
  readonly storeId: string;
  readonly name: string;
  readonly code: string;
  readonly isActive: boolean;
};

/**
 * Holds a register until commit, against sales, shifts and tills that are on their way to it too, since each refers to its row. Refuses
 * `resource.not_found` and `store.not_assigned`.
 */
export async function lockRegister(tx: Tx, call: Call, registerId: string): Promise<HeldRegister> {
  const [register] = await tx.$queryRaw<HeldRegister[]>`
    SELECT id, store_id AS "storeId", name, code, is_active AS "isActive" FROM register
     WHERE merchant_id = ${call.actor.merchantId}::uuid AND id = ${registerId}::uuid FOR UPDATE`;
  if (register === undefined) return refuse("resource.not_found", { resource: "register", id: registerId });
  requireStore(call, register.storeId);
  return register;
}
