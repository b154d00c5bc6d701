import { refuse } from "@galla/domain";
import { inMerchant } from "@galla/db";
import type { EndSessionInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";

/**
 * Ends one of the caller's own sessions, say of a telephone that was lost. Ending it twice is harmless. Refuses `resource.not_found`, also
 * for a session of somebody else.
 */
export async function endMySession(call: Call, { sessionId }: EndSessionInput): Promise<void> {
  const { merchantId, userId } = call.actor;
  await inMerchant(call.database, merchantId, async (tx) => {
    const own = await tx.session.findFirst({ where: { merchantId, id: sessionId, userId }, select: { id: true } });
    if (own === null) refuse("resource.not_found", { resource: "session", id: sessionId });
    await endSessions(tx, call, { userId, sessionId });
  });
}
