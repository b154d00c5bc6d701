import type { Role, Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";

type Assignment = {
  readonly userId: string;
  readonly role: Role;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/**
 * Assigns somebody to stores and to no others. Owners work everywhere and have none. Whoever works only in some stores can give and take those
 * alone. Answers the stores as assigned. Refuses `resource.not_found`, `store.not_assigned`, and `input.invalid` where no store is left.
 */
export async function assignStores(tx: Tx, call: Call, assignment: Assignment): Promise<string[]> {
  const { merchantId } = call.actor;
  const { userId, role, before, after } = assignment;
  const wanted = [...after].toSorted();
  await refuseUnknown(tx, merchantId, wanted);
  const kept = role === "OWNER" ? [] : wanted;
  if (role !== "OWNER" && kept.length === 0)
    refuse("input.invalid", { issues: [{ field: "storeIds", message: "Choose at least one store." }] });
  const added = kept.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !kept.includes(id));
  for (const storeId of [...added, ...removed]) requireStore(call, storeId);
  if (removed.length > 0) await tx.userStore.deleteMany({ where: { merchantId, userId, storeId: { in: removed } } });
  if (added.length > 0)
    await tx.userStore.createMany({ data: added.map((storeId) => ({ merchantId, userId, storeId })) });
  return kept;
}

async function refuseUnknown(tx: Tx, merchantId: string, storeIds: readonly string[]): Promise<void> {
  const stores = await tx.store.findMany({ where: { merchantId, id: { in: [...storeIds] } }, select: { id: true } });
  const unknown = storeIds.find((id) => stores.every((store) => store.id !== id));
  if (unknown !== undefined) refuse("resource.not_found", { resource: "store", id: unknown });
}
