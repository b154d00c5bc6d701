import { refuse } from "@galla/domain";
import { inMerchant } from "@galla/db";
import type { ChangePasswordInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";
import { judgePassword } from "./password-strength.ts";
import { hashPassword } from "./password.ts";
import { requirePassword } from "./typed-password.ts";

/**
 * Gives the caller another password and ends every other session of theirs, so that whoever knew the old one is out. Refuses
 * `password.wrong`, `password.weak` and `auth.too_many_attempts`.
 */
export async function changePassword(call: Call, input: ChangePasswordInput): Promise<void> {
  const { merchantId, userId, sessionId } = call.actor;
  const { passwordHash: known, ...person } = await requirePassword(call, input.currentPassword);
  if (input.newPassword === input.currentPassword)
    refuse("password.weak", { warning: "This is the password you have now.", suggestions: ["Choose another one."] });
  await judgePassword(input.newPassword, person);
  const passwordHash = await hashPassword(input.newPassword);
  await inMerchant(call.database, merchantId, async (tx) => {
    // Only over the password that was shown: of two changes at once the second was shown one that is no longer right.
    const changed = await tx.user.updateMany({
      where: { merchantId, id: userId, isActive: true, passwordHash: known },
      data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
    });
    if (changed.count === 0) refuse("password.wrong", {});
    await endSessions(tx, call, { userId, exceptId: sessionId });
    await audit(tx, call, { action: "user.password_changed", subjectType: "user", subjectId: userId });
    await announce(tx, call, { type: "user.updated", payload: { userId } });
  });
}
