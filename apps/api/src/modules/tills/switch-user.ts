import type { SwitchUserInput } from "@galla/validators";
import { callOf, checkPin, openSession, type SignedIn, type Visit } from "../people/index.ts";
import { presentTill, type PresentTill } from "./present-till.ts";

/**
 * Lets somebody in at a till by their name and PIN, and ends the session that was open there. The till's cookie is the first factor, the PIN the
 * second: nobody is ever found by a PIN alone. Refuses `till.not_enrolled`, and for a wrong PIN or one who does not sell here alike
 * `auth.pin_invalid`, `auth.too_many_attempts` and `auth.pin_locked`.
 */
export async function switchUser(visit: Visit, { userId, pin }: SwitchUserInput): Promise<SignedIn> {
  const { merchantId, ...till } = await presentTill(visit);
  const { pinHash } = await checkPin(callOf(visit, stranger({ merchantId, ...till }, userId)), {
    userId,
    pin,
    storeId: till.storeId,
    permissions: ["sale.create"],
  });
  return openSession(visit, { merchantId, userId, kind: "PIN", tillId: till.id, provenBy: { pinHash } });
}

/** Whoever stands at the till and says who they are: nobody yet, so with no right and no session, only a place the book can name. */
function stranger({ merchantId, ...till }: PresentTill, userId: string) {
  const nobody = { kind: "PIN", role: "STAFF", fullName: "", storeIds: [], mustChangePassword: false } as const;
  return { ...nobody, sessionId: till.id, merchantId, userId, till };
}
