import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { CreateRegisterInput, StoreOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { requireSameCreation } from "../../platform/created-before.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { refuseTakenRegister } from "./register-names.ts";
import { readStore } from "./store-details.reads.ts";

/**
 * Adds a register to a store. The same command again answers the store as it is now. Refuses `resource.not_found`,
 * `store.not_assigned`, `store.inactive`, `register.code_taken`, `register.name_taken`, and `input.invalid` for an id that is another
 * register's.
 */
export function createRegister(call: Call, input: CreateRegisterInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { registerId: id, ...content } = input;
  const creation = { action: "register.created", subjectId: id, after: content, idField: "registerId" };
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      await refuseClosedStore(tx, call, input.storeId);
      const known = await tx.register.findUnique({
        where: { merchantId_id: { merchantId, id } },
        select: { id: true },
      });
      if (known === null) await keepRegister(tx, call, input);
      else await requireSameCreation(tx, call, creation);
      return readStore(tx, merchantId, input.storeId);
    }),
  );
}

async function refuseClosedStore(tx: Tx, call: Call, storeId: string): Promise<void> {
  const [store] = await tx.$queryRaw<{ isActive: boolean }[]>`
    SELECT is_active AS "isActive" FROM store
     WHERE merchant_id = ${call.actor.merchantId}::uuid AND id = ${storeId}::uuid FOR KEY SHARE`;
  if (store === undefined) return refuse("resource.not_found", { resource: "store", id: storeId });
  requireStore(call, storeId);
  if (!store.isActive) refuse("store.inactive", { storeId });
}

async function keepRegister(tx: Tx, call: Call, input: CreateRegisterInput): Promise<void> {
  const { merchantId } = call.actor;
  const { registerId: id, ...content } = input;
  await refuseTakenRegister(tx, merchantId, { id, ...content });
  await tx.register.create({
    data: { merchantId, id, ...content, createdAt: call.clock() },
    select: { id: true },
  });
  await audit(tx, call, { action: "register.created", subjectType: "register", subjectId: id, after: content });
  await announce(tx, call, { type: "register.created", payload: { storeId: content.storeId, registerId: id } });
}
