import { inMerchant } from "@galla/db";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";

/** Ends the caller's session: its token is worth nothing at the next call. Ending it twice is harmless. */
export async function signOut(call: Call): Promise<void> {
  const { merchantId, sessionId, userId } = call.actor;
  await inMerchant(call.database, merchantId, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { merchantId, id: sessionId, endedAt: null },
      data: { endedAt: call.clock() },
    });
    if (ended.count === 0) return;
    await audit(tx, call, { action: "session.closed", subjectType: "session", subjectId: sessionId });
    await announce(tx, call, { type: "session.closed", payload: { sessionId, userId } });
  });
}
