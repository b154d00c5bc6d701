import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { ResetPasswordInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";
import { judgePassword } from "./password-strength.ts";
import { hashPassword } from "./password.ts";
import { findManageable, holdUser, refuseOneself, tellOfUser } from "./user-changes.ts";
import { readUser } from "./users.reads.ts";

/**
 * Gives somebody a temporary password, to be changed at the next sign-in, and ends all their sessions. Refuses `resource.not_found`,
 * `user.not_manageable` for oneself, `password.weak`, and `input.invalid` for those without an e-mail to sign in with.
 */
export async function resetUserPassword(call: Call, { userId, password }: ResetPasswordInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  refuseOneself(call, userId);
  const person = await inMerchant(call.database, merchantId, async (tx) => {
    const { fullName, email } = await findManageable(tx, call, userId);
    const merchant = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { name: true } });
    return { fullName, email, merchantName: merchant.name };
  });
  await judgePassword(password, person);
  const passwordHash = await hashPassword(password);
  return inMerchant(call.database, merchantId, async (tx) => {
    const { email } = await holdUser(tx, call, userId);
    if (email === null)
      refuse("input.invalid", { issues: [{ field: "password", message: "Needs an e-mail to sign in with." }] });
    await tx.user.updateMany({
      where: { merchantId, id: userId },
      data: { passwordHash, mustChangePassword: true, version: { increment: 1 } },
    });
    await endSessions(tx, call, { userId });
    await tellOfUser(tx, call, { action: "user.password_reset", userId });
    return readUser(tx, call, userId);
  });
}
