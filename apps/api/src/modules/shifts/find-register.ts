import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";

export type RegisterPlace = {
  readonly storeId: string;
  readonly registerId: string;
  readonly storeIsActive: boolean;
  readonly isActive: boolean;
  readonly tillId: string | null;
};

/**
 * A register of a store the caller works in, held so that two shifts opened at it queue behind each other. Refuses
 * `resource.not_found`, for another merchant's register too, and `store.not_assigned`.
 */
export async function lockRegister(tx: Tx, call: Call, registerId: string): Promise<RegisterPlace> {
  const { merchantId } = call.actor;
  await tx.$queryRaw`
    SELECT id FROM register WHERE merchant_id = ${merchantId}::uuid AND id = ${registerId}::uuid FOR NO KEY UPDATE`;
  return findRegister(tx, call, registerId);
}

/** The same, for looking only. */
export async function findRegister(tx: Tx, call: Call, registerId: string): Promise<RegisterPlace> {
  const { merchantId } = call.actor;
  const [place] = await tx.$queryRaw<RegisterPlace[]>`
    SELECT r.store_id AS "storeId", r.id AS "registerId", store.is_active AS "storeIsActive", r.is_active AS "isActive", t.id AS "tillId"
      FROM register r
      JOIN store ON store.merchant_id = r.merchant_id AND store.id = r.store_id
      LEFT JOIN till t ON t.merchant_id = r.merchant_id AND t.register_id = r.id AND t.ended_at IS NULL
     WHERE r.merchant_id = ${merchantId}::uuid AND r.id = ${registerId}::uuid`;
  if (place === undefined) return refuse("resource.not_found", { resource: "register", id: registerId });
  requireStore(call, place.storeId);
  return place;
}
