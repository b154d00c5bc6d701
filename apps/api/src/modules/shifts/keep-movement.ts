import { inMerchant, type Tx } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type { ShiftOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { findShift, lockShift, type StoredShift } from "./find-shift.ts";
import { showShift } from "./show-shift.ts";
import { requireTill } from "./till-rule.ts";

export type NewMovement = {
  readonly movementId: string;
  readonly shiftId: string;
  readonly type: "IN" | "OUT" | "NO_SALE";
  readonly amountMinor: number;
  readonly reason: string;
};

/** Whatever must be allowed first, in the transaction of the movement; gives the approval it rests on, where there is one. */
export type Permit = (tx: Tx, shift: StoredShift) => Promise<string | undefined>;

/**
 * Writes one movement of an open shift's cash, at the till of its register. The same id with the same content gives the shift again;
 * with other content it refuses `shift.content_mismatch`. Refuses also `resource.not_found`, `store.not_assigned`,
 * `register.not_held` and `shift.closed`.
 */
export function keepMovement(call: Call, movement: NewMovement, permit: Permit): Promise<ShiftOutput> {
  return settleDuplicates(() =>
    inMerchant(call.database, call.actor.merchantId, async (tx) => {
      await lockShift(tx, call, { shiftId: movement.shiftId, to: "add" });
      const shift = await findShift(tx, call, movement.shiftId);
      if (!(await isRepeat(tx, call, movement))) {
        requireTill(call, shift);
        if (shift.closedAt !== null)
          refuse("shift.closed", { shiftId: shift.id, closedAt: shift.closedAt.toISOString() });
        const approvalId = await permit(tx, shift);
        const createdAt = call.clock();
        await insertMovement(tx, call, { ...movement, createdAt });
        await tell(tx, call, { movement, shift, approvalId, createdAt });
      }
      return showShift(tx, call, shift);
    }),
  );
}

async function isRepeat(tx: Tx, call: Call, movement: NewMovement): Promise<boolean> {
  const known = await tx.cashMovement.findUnique({
    where: { merchantId_id: { merchantId: call.actor.merchantId, id: movement.movementId } },
    select: { shiftId: true, type: true, amountMinor: true, reason: true },
  });
  if (known === null) return false;
  const { shiftId, type, amountMinor, reason } = movement;
  const isSame = known.shiftId === shiftId && known.type === type && known.reason === reason;
  if (!isSame || toWire(known.amountMinor) !== amountMinor)
    refuse("shift.content_mismatch", { id: movement.movementId });
  return true;
}

async function insertMovement(
  tx: Tx,
  call: Call,
  { movementId, amountMinor, ...movement }: NewMovement & { readonly createdAt: Date },
): Promise<void> {
  const { merchantId, userId } = call.actor;
  await tx.cashMovement.create({
    data: {
      merchantId,
      id: movementId,
      ...movement,
      amountMinor: BigInt(amountMinor),
      createdById: userId,
    },
    select: { id: true },
  });
}

type Told = {
  readonly movement: NewMovement;
  readonly shift: StoredShift;
  readonly approvalId: string | undefined;
  readonly createdAt: Date;
};

async function tell(tx: Tx, call: Call, { movement, shift, approvalId, createdAt }: Told): Promise<void> {
  const { movementId, shiftId, type, amountMinor, reason } = movement;
  const { storeId, registerId } = shift;
  await audit(tx, call, {
    action: type === "NO_SALE" ? "drawer.opened" : "shift.cash_moved",
    subjectType: "cash_movement",
    subjectId: movementId,
    registerId,
    after: { shiftId, type, amountMinor, reason, createdAt: createdAt.toISOString() },
    ...(approvalId === undefined ? {} : { approvalId }),
  });
  await announce(tx, call, { type: "shift.cash_moved", payload: { storeId, registerId, shiftId } });
}
