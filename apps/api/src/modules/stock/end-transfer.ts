import type { Tx } from "@galla/db";
import { refuse, toWire, type Unit } from "@galla/domain";
import type { Call } from "../../platform/call.ts";
import { holdLevels } from "./lock-levels.ts";
import { moveStock } from "./move-stock.ts";

/** A transfer held until commit, as it was sent. */
export type HeldTransfer = {
  readonly id: string;
  readonly number: number;
  readonly status: "IN_TRANSIT" | "RECEIVED" | "CANCELLED";
  readonly fromStoreId: string;
  readonly toStoreId: string;
  readonly endedById: string | null;
  readonly endNote: string;
  readonly lines: readonly TransferLine[];
};

export type TransferLine = {
  readonly productId: string;
  readonly unit: Unit;
  readonly sentMilli: number;
  /** Null while in transit. */
  readonly receivedMilli: number | null;
  readonly reason: string;
};

/** Holds a transfer against everybody else who ends it. Refuses `resource.not_found`. */
export async function lockTransfer(tx: Tx, merchantId: string, transferId: string): Promise<HeldTransfer> {
  const [held] = await tx.$queryRaw<Omit<HeldTransfer, "lines">[]>`
    SELECT id, number, status::text AS status, from_store_id AS "fromStoreId", to_store_id AS "toStoreId",
           ended_by_id AS "endedById", end_note AS "endNote"
      FROM stock_transfer WHERE merchant_id = ${merchantId}::uuid AND id = ${transferId}::uuid FOR NO KEY UPDATE`;
  if (held === undefined) return refuse("resource.not_found", { resource: "transfer", id: transferId });
  const lines = await tx.stockTransferLine.findMany({
    where: { merchantId, transferId },
    select: { productId: true, unit: true, sentMilli: true, receivedMilli: true, reason: true },
  });
  return {
    ...held,
    lines: lines.map((line) => ({
      ...line,
      sentMilli: toWire(line.sentMilli),
      receivedMilli: line.receivedMilli === null ? null : toWire(line.receivedMilli),
    })),
  };
}

export type Ending = {
  readonly status: "RECEIVED" | "CANCELLED";
  readonly endNote: string;
  readonly endedAt: Date;
  /** What the document keeps of each line. */
  readonly lines: readonly Ended[];
  /** Where goods are put on a shelf, and how many. */
  readonly storeId: string;
  readonly arrivals: readonly { readonly productId: string; readonly changeMilli: number }[];
};

export type Ended = { readonly productId: string; readonly receivedMilli: number; readonly reason: string };

/** Ends a transfer that the caller holds: puts what there is on a shelf, in product-id order, and completes the document. */
export async function endTransfer(tx: Tx, call: Call, { id, ending }: { id: string; ending: Ending }): Promise<void> {
  const { merchantId, userId } = call.actor;
  const { status, endNote, endedAt, storeId } = ending;
  // Nothing arrived of a product: nothing moves.
  const changes = ending.arrivals.filter(({ changeMilli }) => changeMilli > 0);
  const productIds = changes.map(({ productId }) => productId);
  const held = await holdLevels(tx, { merchantId, storeId }, productIds);
  if (held.length !== productIds.length) throw new Error("A product that was sent has no stock row at a store");
  if (changes.length > 0) {
    await moveStock(tx, call, { storeId, type: "TRANSFER_IN", transferId: id, reason: null, note: endNote, changes });
  }
  await tx.$executeRaw`
    UPDATE stock_transfer_line l SET received_milli = ended."receivedMilli", reason = ended.reason
      FROM jsonb_to_recordset(${JSON.stringify(ending.lines)}::jsonb) AS ended ("productId" uuid, "receivedMilli" bigint, reason text)
     WHERE l.merchant_id = ${merchantId}::uuid AND l.transfer_id = ${id}::uuid AND l.product_id = ended."productId"`;
  await tx.stockTransfer.update({
    where: { merchantId_id: { merchantId, id } },
    data: { status, endedById: userId, endedAt, endNote },
    select: { id: true },
  });
}
