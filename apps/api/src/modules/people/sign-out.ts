import { inMerchant } from "@galla/db";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";

/**
 * Ends the caller's session: its token, and every refresh token of it, is worth nothing at the next call. Ending it twice is harmless.
 */
export async function signOut(call: Call): Promise<void> {
  const { merchantId, sessionId, userId } = call.actor;
  await inMerchant(call.database, merchantId, (tx) => endSessions(tx, call, { userId, sessionId }));
}
