import { inMerchant, type LiveSession } from "@galla/db";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { callOf, type Visit } from "./open-session.ts";

type Reused = { readonly merchantId: string; readonly sessionId: string };

/** Ends the sign-in a reused refresh token belongs to, and with it every token of its chain, and writes down from where it was tried. */
export async function endTokenFamily(visit: Visit, { merchantId, sessionId }: Reused): Promise<void> {
  await inMerchant(visit.database, merchantId, async (tx) => {
    const [session] = await tx.session.updateManyAndReturn({
      where: { merchantId, id: sessionId, endedAt: null },
      data: { endedAt: visit.clock() },
      select: { kind: true, userId: true },
    });
    if (session === undefined) return;
    const user = await tx.user.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: session.userId } },
      select: { role: true, fullName: true, mustChangePassword: true },
    });
    // The entry stands under the person whose token it is: nobody else is known here.
    const actor: LiveSession = { merchantId, sessionId, ...session, ...user, storeIds: [], till: null };
    const call = callOf(visit, actor);
    await audit(tx, call, {
      action: "session.token_reused",
      subjectType: "session",
      subjectId: sessionId,
      after: { userId: session.userId, userAgent: visit.userAgent },
    });
    await announce(tx, call, { type: "session.closed", payload: { sessionId, userId: session.userId } });
  });
}
