import { inMerchant } from "@galla/db";
import { minimumPinLength } from "@galla/domain";
import type { ChangeRoleInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { forgetPinFailures } from "./pin-throttle.ts";
import { endPinSessions, holdUserAndOwners, refuseLastOwner, tellOfUser } from "./user-changes.ts";
import { assignStores } from "./user-stores.ts";
import { readUser } from "./users.reads.ts";

/**
 * Gives somebody another role, from their next call on. Their PIN stays unless the new role needs a longer one: how long it is cannot be known
 * from its hash, so it is then removed and a new one must be set. Whoever is in by PIN comes in anew as what they are now: four digits that opened
 * a cashier's session must not open a leader's. Refuses `resource.not_found`, `user.last_owner`, and
 * `input.invalid` for one who is no owner and has no store.
 */
export function changeRole(call: Call, input: ChangeRoleInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const { userId, role } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const held = await holdUserAndOwners(tx, call, userId);
    const { user } = held;
    if (role !== "OWNER") refuseLastOwner(held);
    const losesPin = user.pinHash !== null && minimumPinLength(role) > minimumPinLength(user.role);
    await tx.user.updateMany({
      where: { merchantId, id: userId },
      data: { role, version: { increment: 1 }, ...(losesPin ? { pinHash: null } : {}) },
    });
    if (losesPin) await forgetPinFailures(tx, { merchantId, userId });
    if (role !== user.role) await endPinSessions(tx, call, userId);
    const before = user.storeIds;
    const storeIds = await assignStores(tx, call, { userId, role, before, after: input.storeIds ?? before });
    await tellOfUser(tx, call, {
      action: "user.role_changed",
      userId,
      before: { role: user.role, storeIds: [...before], hasPin: user.pinHash !== null },
      after: { role, storeIds, hasPin: user.pinHash !== null && !losesPin },
    });
    return readUser(tx, call, userId);
  });
}
