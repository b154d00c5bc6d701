import { inMerchant, type Tx } from "@galla/db";
import { fitsUnit, milli, refuse } from "@galla/domain";
import type { SendTransferInput, TransferOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { contentHash } from "../../platform/content-hash.ts";
import { levelOf, lockLevels, type HeldLevel } from "./lock-levels.ts";
import { takeStock } from "./take-stock.ts";
import { keepTransfer, type SentLine, type SentTransfer } from "./transfer.records.ts";
import { readTransfer } from "./transfers.reads.ts";

/**
 * Sends goods from one store to another. They leave the shelf at once, all or none, by the same conditional updates as a sale's, and are
 * in transit until received or cancelled. The same command again answers the transfer as it is now. Refuses `resource.not_found`,
 * `transfer.same_store`, `store.not_assigned` for the store they leave, `store.inactive`, `quantity.not_whole`, `stock.insufficient`
 * with every shortage at once, and `transfer.content_mismatch` for an id that stands for another transfer.
 */
export function sendTransfer(call: Call, input: SendTransferInput): Promise<TransferOutput> {
  const { merchantId } = call.actor;
  const { transferId, fromStoreId } = input;
  const hash = contentHash(input);
  return inMerchant(call.database, merchantId, async (tx) => {
    const knownHash = await awaitTwin(tx, merchantId, transferId);
    if (knownHash !== null) {
      if (!hash.equals(knownHash)) refuse("transfer.content_mismatch", { transferId });
      return readTransfer(tx, merchantId, transferId);
    }
    await holdStores(tx, call, input);
    const productIds = input.lines.map((line) => line.productId).toSorted();
    const held = await lockLevels(tx, call, { storeId: fromStoreId, productIds });
    const lines = input.lines.map((line) => sentLine(held, line));
    await takeStock(tx, { merchantId, storeId: fromStoreId }, lines.map(takeOf));
    const transfer = { ...input, lines, hash, sentAt: call.clock() };
    const number = await keepTransfer(tx, call, transfer);
    await tellSent(tx, call, { transfer, number });
    return readTransfer(tx, merchantId, transferId);
  });
}

// Identical submissions come in one by one, or the second that sends the last piece would be told that the shelf is empty.
async function awaitTwin(tx: Tx, merchantId: string, transferId: string): Promise<Uint8Array | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${merchantId}::text || ${transferId}::text, 0))`;
  const known = await tx.stockTransfer.findUnique({
    where: { merchantId_id: { merchantId, id: transferId } },
    select: { contentHash: true },
  });
  return known?.contentHash ?? null;
}

// Held until commit, so that neither store is closed while goods leave for it.
async function holdStores(tx: Tx, call: Call, { fromStoreId, toStoreId }: SendTransferInput): Promise<void> {
  const ids = [fromStoreId, toStoreId];
  const stores = await tx.$queryRaw<{ id: string; isActive: boolean }[]>`
    SELECT id, is_active AS "isActive" FROM store
     WHERE merchant_id = ${call.actor.merchantId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR KEY SHARE`;
  const missing = ids.find((id) => stores.every((store) => store.id !== id));
  if (missing !== undefined) refuse("resource.not_found", { resource: "store", id: missing });
  requireStore(call, fromStoreId);
  if (fromStoreId === toStoreId) refuse("transfer.same_store", {});
  const inactive = stores.find((store) => !store.isActive);
  if (inactive !== undefined) refuse("store.inactive", { storeId: inactive.id });
}

function sentLine(held: ReadonlyMap<string, HeldLevel>, line: SendTransferInput["lines"][number]): SentLine {
  const { productId, quantityMilli } = line;
  const level = levelOf(held, productId);
  const { unit } = level;
  if (!fitsUnit(milli(quantityMilli), unit)) refuse("quantity.not_whole", { productId, unit, quantityMilli });
  return { ...level, availableMilli: level.quantityMilli, sentMilli: quantityMilli };
}

const takeOf = ({ productId, name, unit, sentMilli, availableMilli }: SentLine) => {
  return {
    productId,
    name,
    unit,
    requiredMilli: milli(sentMilli),
    movements: 1,
    availableMilli: milli(availableMilli),
  };
};

type Sent = { readonly transfer: SentTransfer; readonly number: number };

async function tellSent(tx: Tx, call: Call, { transfer, number }: Sent): Promise<void> {
  const { transferId, fromStoreId, toStoreId, note, sentAt } = transfer;
  const lines = transfer.lines.map(({ productId, sentMilli }) => ({ productId, quantityMilli: sentMilli }));
  // What the goods were called and counted in, for the product may be called otherwise later.
  const goods = Object.fromEntries(
    transfer.lines.map(({ productId, name, sku, unit }) => [productId, [name, sku, unit]]),
  );
  await audit(tx, call, {
    action: "transfer.sent",
    subjectType: "transfer",
    subjectId: transferId,
    after: { number, fromStoreId, toStoreId, note, lines, goods, sentAt: sentAt.toISOString() },
  });
  await announce(tx, call, { type: "transfer.sent", payload: { transferId, fromStoreId, toStoreId } });
}
