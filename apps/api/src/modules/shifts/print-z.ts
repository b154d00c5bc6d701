import type { Tx } from "@galla/db";
import { toWire } from "@galla/domain";
import type { ShiftFigures, ZReportOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import type { CashMovement } from "./cash-movements.ts";
import type { ClosingTerms } from "./closing-terms.ts";
import type { StoredShift } from "./find-shift.ts";
import type { SettledCount } from "./settle-count.ts";

export type Closing = {
  readonly shift: StoredShift;
  readonly terms: ClosingTerms;
  readonly movements: CashMovement[];
  readonly figures: ShiftFigures;
  readonly settled: SettledCount;
  readonly reason: string;
  readonly approvedBy: string | null;
};

/** The Z report as it is printed and kept, with the register's next number and the head of its audit chain, both held until commit. */
export async function printZ(tx: Tx, call: Call, closing: Closing): Promise<ZReportOutput> {
  const { shift, terms, movements, figures, settled, reason, approvedBy } = closing;
  const { storeId, storeName, storeAddress, timeZone, registerId, registerName, registerCode, openedBy } = shift;
  return {
    shiftId: shift.id,
    zNumber: await nextZNumber(tx, call, registerId),
    merchantName: terms.merchantName,
    storeId,
    storeName,
    storeAddress,
    timeZone,
    registerId,
    registerName,
    registerCode,
    currencyCode: terms.currencyCode,
    openedBy,
    openedAt: shift.openedAt.toISOString(),
    closedBy: call.actor.fullName,
    closedAt: closedAt(call, shift.openedAt).toISOString(),
    figures,
    movements,
    count: settled.count,
    countedMinor: settled.countedMinor,
    differenceMinor: settled.differenceMinor,
    differenceReason: reason,
    approvedBy,
    anchor: await chainHead(tx, call, registerId),
  };
}

/** Never before it was opened: a server's clock may be put right, or another server's be behind, while a shift is open. */
function closedAt(call: Call, openedAt: Date): Date {
  const now = call.clock();
  return now < openedAt ? openedAt : now;
}

/** Counted up in the transaction of the closing, so that a closing undone leaves no gap. */
async function nextZNumber(tx: Tx, call: Call, registerId: string): Promise<number> {
  const { lastZNumber } = await tx.register.update({
    where: { merchantId_id: { merchantId: call.actor.merchantId, id: registerId } },
    data: { lastZNumber: { increment: 1 } },
    select: { lastZNumber: true },
  });
  return lastZNumber;
}

/** Where the register's audit chain stands before the closing's own entry: a paper Z then proves what came before it. */
async function chainHead(tx: Tx, call: Call, registerId: string): Promise<ZReportOutput["anchor"]> {
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT last_seq AS seq, encode(head_hash, 'hex') AS hash FROM audit_chain
     WHERE merchant_id = ${call.actor.merchantId}::uuid AND chain_id = ${registerId}::uuid FOR UPDATE`;
  return head === undefined ? { seq: 0, hash: "" } : { seq: toWire(head.seq), hash: head.hash };
}
