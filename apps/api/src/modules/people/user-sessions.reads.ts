import { inMerchant } from "@galla/db";
import type { SessionRow, UserByIdInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { listSessions } from "./sessions.reads.ts";
import { findManageable } from "./user-changes.ts";

/** Where somebody is signed in. Refuses `resource.not_found`, and `user.not_manageable` for those who are not the caller's to manage. */
export function listUserSessions(call: Call, { userId }: UserByIdInput): Promise<SessionRow[]> {
  return inMerchant(call.database, call.actor.merchantId, async (tx) => {
    if (userId !== call.actor.userId) await findManageable(tx, call, userId);
    return listSessions(tx, call, userId);
  });
}
