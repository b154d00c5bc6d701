import { inMerchant, type Tx } from "@galla/db";
import { pinWeakness, refuse } from "@galla/domain";
import type { SetUserPinInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { forgetPinFailures } from "./pin-throttle.ts";
import { hashPin } from "./pin.ts";
import { endPinSessions, findManageable, holdUser, refuseOneself, tellOfUser } from "./user-changes.ts";
import { readUser } from "./users.reads.ts";

/**
 * Gives somebody a PIN, or takes it away with null. Whoever is in by the old one is out, and wrong attempts are forgotten. Refuses
 * `resource.not_found`, `user.not_manageable` and `pin.weak`.
 */
export async function setUserPin(call: Call, { userId, pin }: SetUserPinInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  refuseOneself(call, userId);
  const { role } = await inMerchant(call.database, merchantId, (tx) => findManageable(tx, call, userId));
  const weakness = pin === null ? null : pinWeakness(pin, role);
  if (weakness !== null) refuse("pin.weak", weakness);
  const pinHash = pin === null ? null : await hashPin(pin, call.secrets.pinPepper);
  return inMerchant(call.database, merchantId, (tx) => keepPin(tx, call, { userId, pin, pinHash }));
}

type NewPin = { readonly userId: string; readonly pin: string | null; readonly pinHash: string | null };

async function keepPin(tx: Tx, call: Call, { userId, pin, pinHash }: NewPin): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const { role } = await holdUser(tx, call, userId);
  // Judged again with the row held: somebody made a leader meanwhile needs a longer one.
  const weakness = pin === null ? null : pinWeakness(pin, role);
  if (weakness !== null) refuse("pin.weak", weakness);
  await tx.user.updateMany({ where: { merchantId, id: userId }, data: { pinHash, version: { increment: 1 } } });
  await forgetPinFailures(tx, { merchantId, userId });
  await endPinSessions(tx, call, userId);
  await tellOfUser(tx, call, { action: pin === null ? "user.pin_removed" : "user.pin_set", userId });
  return readUser(tx, call, userId);
}
