import type { Tx } from "@galla/db";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";

/** Whose sessions end: all of them, this one, or all but this one. */
export type Ending = { readonly userId: string; readonly sessionId?: string; readonly exceptId?: string };

/**
 * Ends live sessions of one person: their tokens, and for mobile and API clients their refresh tokens, are worth nothing at the next call.
 * Each is audited and announced. Answers how many there were; ending one twice is harmless.
 */
export async function endSessions(tx: Tx, call: Call, { userId, sessionId, exceptId }: Ending): Promise<number> {
  const { merchantId } = call.actor;
  const ended = await tx.session.updateManyAndReturn({
    where: {
      merchantId,
      userId,
      endedAt: null,
      ...(sessionId === undefined ? {} : { id: sessionId }),
      ...(exceptId === undefined ? {} : { NOT: { id: exceptId } }),
    },
    data: { endedAt: call.clock() },
    select: { id: true },
  });
  for (const { id } of ended) {
    await audit(tx, call, { action: "session.closed", subjectType: "session", subjectId: id, after: { userId } });
    await announce(tx, call, { type: "session.closed", payload: { sessionId: id, userId } });
  }
  return ended.length;
}
