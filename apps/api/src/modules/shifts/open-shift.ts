import { inMerchant, type Tx } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type { OpenShiftInput, ShiftOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { findOpenShift, findShift } from "./find-shift.ts";
import { lockRegister, type RegisterPlace } from "./find-register.ts";
import { showShift } from "./show-shift.ts";
import { requireTill } from "./till-rule.ts";

/**
 * Opens a register's shift with the float in its drawer. The same id with the same content gives the shift again, also once it is
 * closed; with other content it refuses `shift.content_mismatch`. Refuses also `resource.not_found`, `store.not_assigned`,
 * `store.inactive`, `register.inactive`, `register.not_held`, and `shift.already_open` with who opened it and when.
 */
export function openShift(call: Call, input: OpenShiftInput): Promise<ShiftOutput> {
  return settleDuplicates(() =>
    inMerchant(call.database, call.actor.merchantId, async (tx) => {
      const place = await lockRegister(tx, call, input.registerId);
      if (!(await isRepeat(tx, call, input))) await keepShift(tx, call, { input, place });
      return showShift(tx, call, await findShift(tx, call, input.shiftId));
    }),
  );
}

async function isRepeat(tx: Tx, call: Call, input: OpenShiftInput): Promise<boolean> {
  const known = await tx.shift.findUnique({
    where: { merchantId_id: { merchantId: call.actor.merchantId, id: input.shiftId } },
    select: { registerId: true, openingFloatMinor: true },
  });
  if (known === null) return false;
  if (known.registerId !== input.registerId || toWire(known.openingFloatMinor) !== input.openingFloatMinor)
    refuse("shift.content_mismatch", { id: input.shiftId });
  return true;
}

async function keepShift(
  tx: Tx,
  call: Call,
  { input, place }: { input: OpenShiftInput; place: RegisterPlace },
): Promise<void> {
  const { merchantId, userId } = call.actor;
  const { shiftId, registerId, openingFloatMinor } = input;
  const { storeId } = place;
  await refuseClosedDoors(tx, call, place);
  const openedAt = call.clock();
  await tx.shift.create({
    data: {
      merchantId,
      id: shiftId,
      storeId,
      registerId,
      openedById: userId,
      openedAt,
      openingFloatMinor: BigInt(openingFloatMinor),
    },
    select: { id: true },
  });
  await audit(tx, call, {
    action: "shift.opened",
    subjectType: "shift",
    subjectId: shiftId,
    registerId,
    after: { storeId, registerId, openingFloatMinor, openedAt: openedAt.toISOString() },
  });
  await announce(tx, call, { type: "shift.opened", payload: { storeId, registerId, shiftId } });
}

async function refuseClosedDoors(tx: Tx, call: Call, place: RegisterPlace): Promise<void> {
  const { storeId, registerId } = place;
  if (!place.storeIsActive) refuse("store.inactive", { storeId });
  if (!place.isActive) refuse("register.inactive", { registerId });
  requireTill(call, place);
  const open = await findOpenShift(tx, call, registerId);
  if (open === null) return;
  const { id: shiftId, openedBy, openedAt } = open;
  refuse("shift.already_open", { shiftId, openedBy, openedAt: openedAt.toISOString() });
}
