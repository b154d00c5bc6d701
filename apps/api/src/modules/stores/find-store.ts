import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";

/** One store of the merchant, for use cases that are told which. Refuses `resource.not_found`, also for another merchant's store. */
export async function findStore(
  tx: Tx,
  merchantId: string,
  storeId: string,
): Promise<{ id: string; timeZone: string }> {
  const store = await tx.store.findUnique({
    where: { merchantId_id: { merchantId, id: storeId } },
    select: { id: true, timeZone: true },
  });
  return store ?? refuse("resource.not_found", { resource: "store", id: storeId });
}
