import { inMerchant } from "@galla/db";
import type { SessionOutput, UpdateMeInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { readSession } from "./session.reads.ts";

/** Changes what people may change of themselves: their name. Giving the same name again changes nothing. */
export function updateMe(call: Call, { fullName }: UpdateMeInput): Promise<SessionOutput> {
  const { merchantId, userId, fullName: before } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const changed = await tx.user.updateMany({
      where: { merchantId, id: userId, NOT: { fullName } },
      data: { fullName, version: { increment: 1 } },
    });
    if (changed.count > 0) {
      await audit(tx, call, {
        action: "user.renamed",
        subjectType: "user",
        subjectId: userId,
        before: { fullName: before },
        after: { fullName },
      });
      await announce(tx, call, { type: "user.updated", payload: { userId } });
    }
    return readSession(tx, { ...call.actor, fullName });
  });
}
