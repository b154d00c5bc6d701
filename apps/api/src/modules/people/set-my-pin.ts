import { pinWeakness, refuse } from "@galla/domain";
import { inMerchant } from "@galla/db";
import type { SetMyPinInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { hashPin } from "./pin.ts";
import { requirePassword } from "./typed-password.ts";
import { endPinSessions } from "./user-changes.ts";

/**
 * Gives the caller a PIN of their own choice, by their password. Whoever else is in by the old one is out. Refuses `password.wrong`,
 * `pin.weak` and `auth.too_many_attempts`.
 */
export async function setMyPin(call: Call, { currentPassword, pin }: SetMyPinInput): Promise<void> {
  const { merchantId, userId, role } = call.actor;
  const { passwordHash } = await requirePassword(call, currentPassword);
  const weakness = pinWeakness(pin, role);
  if (weakness !== null) refuse("pin.weak", weakness);
  const pinHash = await hashPin(pin, call.secrets.pinPepper);
  await inMerchant(call.database, merchantId, async (tx) => {
    // The role is looked at again with the row held: somebody made a leader meanwhile needs a longer PIN than was judged.
    const changed = await tx.user.updateMany({
      where: { merchantId, id: userId, isActive: true, role, passwordHash },
      data: { pinHash, version: { increment: 1 } },
    });
    if (changed.count === 0) refuse("password.wrong", {});
    await endPinSessions(tx, call, userId);
    await audit(tx, call, { action: "user.pin_set", subjectType: "user", subjectId: userId });
    await announce(tx, call, { type: "user.updated", payload: { userId } });
  });
}
