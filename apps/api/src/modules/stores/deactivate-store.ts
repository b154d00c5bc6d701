import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { StoreByIdInput, StoreOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { readStore } from "./store-details.reads.ts";

/**
 * Takes a store out of use; its stock, sales and people stay. Doing it twice changes nothing. Refuses `resource.not_found`,
 * `store.not_assigned`, and `store.in_use` while a shift is open in it, goods are on their way to or from it, or no other store is left.
 */
export function deactivateStore(call: Call, { storeId }: StoreByIdInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const stores = await lockPlaces(tx, merchantId, storeId);
    const store = stores.find(({ id }) => id === storeId);
    if (store === undefined) return refuse("resource.not_found", { resource: "store", id: storeId });
    requireStore(call, storeId);
    if (!store.isActive) return readStore(tx, merchantId, storeId);
    if (stores.every(({ id, isActive }) => id === storeId || !isActive))
      refuse("store.in_use", { reason: "last_store" });
    await refuseBusy(tx, merchantId, storeId);
    await tx.store.update({
      where: { merchantId_id: { merchantId, id: storeId } },
      data: { isActive: false, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, call, {
      action: "store.deactivated",
      subjectType: "store",
      subjectId: storeId,
      before: { isActive: true },
      after: { isActive: false },
    });
    await announce(tx, call, { type: "store.updated", payload: { storeId } });
    return readStore(tx, merchantId, storeId);
  });
}

// All stores are held, in id order, so that of two people who each close one of the last two only one does; and the registers of this
// one, to which a shift that is being opened refers.
async function lockPlaces(tx: Tx, merchantId: string, storeId: string): Promise<{ id: string; isActive: boolean }[]> {
  await tx.$queryRaw`SELECT id FROM store WHERE merchant_id = ${merchantId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM register WHERE merchant_id = ${merchantId}::uuid AND store_id = ${storeId}::uuid ORDER BY id FOR UPDATE`;
  return tx.store.findMany({ where: { merchantId }, select: { id: true, isActive: true } });
}

async function refuseBusy(tx: Tx, merchantId: string, storeId: string): Promise<void> {
  const shift = await tx.shift.findFirst({ where: { merchantId, storeId, closedAt: null }, select: { id: true } });
  if (shift !== null) refuse("store.in_use", { reason: "open_shift" });
  const transfer = await tx.stockTransfer.findFirst({
    where: { merchantId, status: "IN_TRANSIT", OR: [{ fromStoreId: storeId }, { toStoreId: storeId }] },
    select: { id: true },
  });
  if (transfer !== null) refuse("store.in_use", { reason: "transfer_in_transit" });
}
