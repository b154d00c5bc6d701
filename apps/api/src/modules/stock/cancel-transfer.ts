import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { CancelTransferInput, TransferOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { endTransfer, lockTransfer, type HeldTransfer } from "./end-transfer.ts";
import { readTransfer } from "./transfers.reads.ts";

/**
 * Puts the goods of a transfer back on the shelf they came from, all of them. Whoever did it may ask again and gets the same answer.
 * Refuses `resource.not_found`, `store.not_assigned` for the store they came from, and `transfer.not_in_transit`.
 */
export function cancelTransfer(call: Call, input: CancelTransferInput): Promise<TransferOutput> {
  const { merchantId, userId } = call.actor;
  const { transferId, note } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const held = await lockTransfer(tx, merchantId, transferId);
    const { status, endedById, endNote, fromStoreId } = held;
    requireStore(call, fromStoreId);
    if (status === "CANCELLED" && endedById === userId && endNote === note)
      return readTransfer(tx, merchantId, transferId);
    if (status !== "IN_TRANSIT") refuse("transfer.not_in_transit", { transferId, status });
    const endedAt = call.clock();
    await endTransfer(tx, call, {
      id: transferId,
      ending: {
        status: "CANCELLED",
        endNote: note,
        endedAt,
        lines: held.lines.map(({ productId }) => ({ productId, receivedMilli: 0, reason: "" })),
        storeId: fromStoreId,
        arrivals: held.lines.map(({ productId, sentMilli }) => ({ productId, changeMilli: sentMilli })),
      },
    });
    await tellCancelled(tx, call, { held, note, endedAt });
    return readTransfer(tx, merchantId, transferId);
  });
}

type Cancelled = { readonly held: HeldTransfer; readonly note: string; readonly endedAt: Date };

async function tellCancelled(tx: Tx, call: Call, { held, note, endedAt }: Cancelled): Promise<void> {
  const { id, number, fromStoreId, toStoreId } = held;
  await audit(tx, call, {
    action: "transfer.cancelled",
    subjectType: "transfer",
    subjectId: id,
    before: { status: "IN_TRANSIT" },
    after: { status: "CANCELLED", number, fromStoreId, note, endedAt: endedAt.toISOString() },
  });
  await announce(tx, call, { type: "transfer.cancelled", payload: { transferId: id, fromStoreId, toStoreId } });
}
