import { inMerchant } from "@galla/db";
import type { UserByIdInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { holdUser, tellOfUser } from "./user-changes.ts";
import { readUser } from "./users.reads.ts";

/** Lets somebody work here again, as they were. Doing it twice changes nothing. Refuses `resource.not_found` and `user.not_manageable`. */
export function reactivateUser(call: Call, { userId }: UserByIdInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const { isActive } = await holdUser(tx, call, userId);
    if (isActive) return readUser(tx, call, userId);
    await tx.user.updateMany({
      where: { merchantId, id: userId },
      data: { isActive: true, version: { increment: 1 } },
    });
    const change = { before: { isActive: false }, after: { isActive: true } };
    await tellOfUser(tx, call, { action: "user.reactivated", userId, ...change });
    return readUser(tx, call, userId);
  });
}
