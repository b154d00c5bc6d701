import { inMerchant, type LiveSession, type Tx } from "@galla/db";
import type { SessionOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { listStores } from "../stores/index.ts";

/** Who is signed in, for which merchant, and the places they may work at. */
export function currentSession(call: Call): Promise<SessionOutput> {
  return inMerchant(call.database, call.actor.merchantId, (tx) => readSession(tx, call.actor));
}

/** As `currentSession`, inside a transaction that is already the merchant's. */
export async function readSession(tx: Tx, actor: LiveSession): Promise<SessionOutput> {
  const { merchantId, userId } = actor;
  const { pinHash, ...user } = await tx.user.findUniqueOrThrow({
    where: { merchantId_id: { merchantId, id: userId } },
    select: { id: true, fullName: true, email: true, role: true, pinHash: true, mustChangePassword: true },
  });
  const merchant = await tx.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: {
      id: true,
      name: true,
      currencyCode: true,
      currencyExponent: true,
      locale: true,
      isDemo: true,
      discountLimitPpm: true,
      overShortLimitMinor: true,
    },
  });
  return {
    sessionId: actor.sessionId,
    kind: actor.kind,
    user: { ...user, hasPin: pinHash !== null },
    merchant: wire(merchant),
    till: actor.till,
    stores: await listStores(tx, { merchantId, storeIds: actor.storeIds }),
  };
}
