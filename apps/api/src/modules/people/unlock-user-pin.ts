import { inMerchant } from "@galla/db";
import type { UserByIdInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { forgetPinFailures } from "./pin-throttle.ts";
import { holdUser, tellOfUser } from "./user-changes.ts";
import { readUser } from "./users.reads.ts";

/** Lets somebody try their PIN again after too many wrong ones. Refuses `resource.not_found` and `user.not_manageable`. */
export function unlockUserPin(call: Call, { userId }: UserByIdInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    await holdUser(tx, call, userId);
    await forgetPinFailures(tx, { merchantId, userId });
    await tellOfUser(tx, call, { action: "user.pin_unlocked", userId });
    return readUser(tx, call, userId);
  });
}
