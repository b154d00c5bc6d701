import { inMerchant, type Tx } from "@galla/db";
import { fitsUnit, milli, refuse } from "@galla/domain";
import type { ReceiveTransferInput, TransferOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { endTransfer, lockTransfer, type Ended, type HeldTransfer } from "./end-transfer.ts";
import { readTransfer } from "./transfers.reads.ts";

/**
 * Takes in what really arrived of a transfer, once. What is not named did not arrive. Less or more than was sent stays on the document as
 * a difference, with its reason. The receiver may ask again with the same figures and gets the same answer. Refuses
 * `resource.not_found`, `store.not_assigned` for the store they arrive at, `transfer.not_in_transit`, `transfer.line_unknown` and
 * `quantity.not_whole`.
 */
export function receiveTransfer(call: Call, input: ReceiveTransferInput): Promise<TransferOutput> {
  const { merchantId } = call.actor;
  const { transferId } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const held = await lockTransfer(tx, merchantId, transferId);
    requireStore(call, held.toStoreId);
    const lines = endedLines(held, input.lines);
    if (isRepeat(call, held, lines)) return readTransfer(tx, merchantId, transferId);
    const { status } = held;
    if (status !== "IN_TRANSIT") refuse("transfer.not_in_transit", { transferId, status });
    const endedAt = call.clock();
    await endTransfer(tx, call, {
      id: transferId,
      ending: {
        status: "RECEIVED",
        endNote: "",
        endedAt,
        lines,
        storeId: held.toStoreId,
        arrivals: lines.map(({ productId, receivedMilli }) => ({ productId, changeMilli: receivedMilli })),
      },
    });
    await tellReceived(tx, call, { held, lines, endedAt });
    return readTransfer(tx, merchantId, transferId);
  });
}

function endedLines(held: HeldTransfer, given: ReceiveTransferInput["lines"]): Ended[] {
  const givenOf = new Map(given.map((line) => [line.productId, line]));
  const sent = new Set(held.lines.map((line) => line.productId));
  const unknown = given.find(({ productId }) => !sent.has(productId));
  if (unknown !== undefined) refuse("transfer.line_unknown", { productId: unknown.productId });
  return held.lines.map(({ productId, unit }) => {
    const { receivedMilli = 0, reason = "" } = givenOf.get(productId) ?? {};
    if (!fitsUnit(milli(receivedMilli), unit))
      refuse("quantity.not_whole", { productId, unit, quantityMilli: receivedMilli });
    return { productId, receivedMilli, reason };
  });
}

// Only of the same person: somebody else who counted the same goods is told that it was done.
function isRepeat(call: Call, held: HeldTransfer, lines: readonly Ended[]): boolean {
  if (held.status !== "RECEIVED" || held.endedById !== call.actor.userId) return false;
  const keptOf = new Map(held.lines.map((line) => [line.productId, line]));
  return lines.every(({ productId, receivedMilli, reason }) => {
    const kept = keptOf.get(productId);
    return kept?.receivedMilli === receivedMilli && kept.reason === reason;
  });
}

type Received = { readonly held: HeldTransfer; readonly lines: readonly Ended[]; readonly endedAt: Date };

async function tellReceived(tx: Tx, call: Call, { held, lines, endedAt }: Received): Promise<void> {
  const { id, number, fromStoreId, toStoreId } = held;
  await audit(tx, call, {
    action: "transfer.received",
    subjectType: "transfer",
    subjectId: id,
    before: {
      status: "IN_TRANSIT",
      lines: held.lines.map(({ productId, sentMilli }) => ({ productId, sentMilli })),
    },
    after: { status: "RECEIVED", number, toStoreId, lines: [...lines], endedAt: endedAt.toISOString() },
  });
  await announce(tx, call, { type: "transfer.received", payload: { transferId: id, fromStoreId, toStoreId } });
}
