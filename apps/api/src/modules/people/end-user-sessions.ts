import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { EndUserSessionsInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";
import { holdUser } from "./user-changes.ts";

/**
 * Ends one session of somebody, or all of them. Ending one twice is harmless. Refuses `resource.not_found`, also for a session of somebody else,
 * and `user.not_manageable`.
 */
export async function endUserSessions(call: Call, { userId, sessionId }: EndUserSessionsInput): Promise<void> {
  const { merchantId } = call.actor;
  await inMerchant(call.database, merchantId, async (tx) => {
    await holdUser(tx, call, userId);
    if (sessionId === undefined) return endSessions(tx, call, { userId });
    const session = await tx.session.findFirst({ where: { merchantId, id: sessionId, userId }, select: { id: true } });
    if (session === null) refuse("resource.not_found", { resource: "session", id: sessionId });
    return endSessions(tx, call, { userId, sessionId });
  });
}
