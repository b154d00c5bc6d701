import { inMerchant, type Tx } from "@galla/db";
import type { CreateStoreInput, StoreOutput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { worksIn, type Call } from "../../platform/call.ts";
import { requireSameCreation } from "../../platform/created-before.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { readStore } from "./store-details.reads.ts";
import { claimStoreList } from "./store-list-lock.ts";
import { refuseTakenStoreName } from "./store-name.ts";
import { columnsOf } from "./store.records.ts";

/**
 * Opens a store: with its first register, whose code is empty so that bills print plain numbers, and with every product of the
 * catalogue at stock zero. A manager who opens it works in it. The same command again answers the store as it is now. Refuses
 * `store.name_taken`, and `input.invalid` for an id that is another store's.
 */
export function createStore(call: Call, input: CreateStoreInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { storeId: id, ...content } = input;
  const creation = { action: "store.created", subjectId: id, after: content, idField: "storeId" };
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      await claimStoreList(tx, merchantId);
      const known = await tx.store.findUnique({
        where: { merchantId_id: { merchantId, id } },
        select: { id: true },
      });
      if (known === null) await keepStore(tx, call, input);
      else await requireSameCreation(tx, call, creation);
      return readStore(tx, merchantId, id);
    }),
  );
}

async function keepStore(tx: Tx, call: Call, input: CreateStoreInput): Promise<void> {
  const { merchantId, userId } = call.actor;
  const { storeId, registerName, ...fields } = input;
  await refuseTakenStoreName(tx, merchantId, { id: storeId, name: fields.name });
  const createdAt = call.clock();
  await tx.store.create({ data: { merchantId, id: storeId, createdAt, ...columnsOf(fields) }, select: { id: true } });
  await tx.register.create({
    data: { merchantId, id: v7(), storeId, name: registerName, code: "", createdAt },
    select: { id: true },
  });
  await tx.$executeRaw`
    INSERT INTO stock_level (merchant_id, store_id, product_id)
    SELECT merchant_id, ${storeId}::uuid, id FROM product WHERE merchant_id = ${merchantId}::uuid`;
  if (!worksIn(call, storeId))
    await tx.userStore.create({ data: { merchantId, userId, storeId }, select: { storeId: true } });
  const after = { ...fields, registerName };
  await audit(tx, call, { action: "store.created", subjectType: "store", subjectId: storeId, after });
  await announce(tx, call, { type: "store.created", payload: { storeId } });
}
