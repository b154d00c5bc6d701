import { inMerchant } from "@galla/db";
import type { UserByIdInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";
import { holdUserAndOwners, refuseLastOwner, tellOfUser } from "./user-changes.ts";
import { readUser } from "./users.reads.ts";

/**
 * Lets somebody go: every session of theirs ends, and the very next call is refused. A till they enrolled stays one. Doing it twice changes
 * nothing. Refuses `resource.not_found`, `user.not_manageable` and `user.last_owner`.
 */
export function deactivateUser(call: Call, { userId }: UserByIdInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const held = await holdUserAndOwners(tx, call, userId);
    if (!held.user.isActive) return readUser(tx, call, userId);
    refuseLastOwner(held);
    await tx.user.updateMany({
      where: { merchantId, id: userId },
      data: { isActive: false, version: { increment: 1 } },
    });
    await endSessions(tx, call, { userId });
    const change = { before: { isActive: true }, after: { isActive: false } };
    await tellOfUser(tx, call, { action: "user.deactivated", userId, ...change });
    return readUser(tx, call, userId);
  });
}
