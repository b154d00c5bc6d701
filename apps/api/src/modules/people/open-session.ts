import { refuse } from "@galla/domain";
import { inMerchant, type Database, type LiveSession, type SessionKind, type Tx } from "@galla/db";
import type { SessionOutput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { hashToken, newToken } from "../../platform/session-token.ts";
import { endSessions } from "./end-sessions.ts";
import { SESSION_SECONDS, sessionExpiry } from "./session-life.ts";
import { readSession } from "./session.reads.ts";
import { workplaces } from "./workplaces.ts";

/** Someone at the door: from somewhere, at a till or not, and nobody yet or about to become somebody else. */
export type Visit = {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Who this browser is signed in as until now. */
  readonly session: LiveSession | null;
  /** What the till's cookie hashes to; null where this browser is no till. */
  readonly tillHash: Buffer | null;
};

/** Whom to let in, and how they showed who they are. */
export type Entrance = {
  readonly merchantId: string;
  readonly userId: string;
  readonly kind: SessionKind;
  /** The till of a PIN session; null for every other kind. */
  readonly tillId: string | null;
  /** The hash that was verified: whoever changed it meanwhile has shut this door. */
  readonly provenBy?: { readonly passwordHash: string } | { readonly pinHash: string };
};

export type SignedIn = {
  readonly session: SessionOutput;
  /** For the browser's cookie; worth nothing to anyone who reads the database. */
  readonly token: string;
  readonly maxAgeSeconds: number;
};

/**
 * Opens a session for somebody who has shown who they are. The session this browser had before ends, so that no token outlives a change of
 * person (ASVS 7.2.4). Refuses `auth.invalid_credentials` where the person was let go or their password or PIN was changed meanwhile,
 * and `till.not_enrolled` where the till lost its register.
 */
export async function openSession(visit: Visit, entrance: Entrance): Promise<SignedIn> {
  const { session: earlier, database } = visit;
  const isSameMerchant = earlier?.merchantId === entrance.merchantId;
  const signedIn = await inMerchant(database, entrance.merchantId, async (tx) => {
    const begun = await beginSession(tx, visit, entrance);
    if (isSameMerchant) await leaveBehind(tx, visit, earlier);
    return finishSession(tx, begun);
  });
  if (earlier !== null && !isSameMerchant)
    await inMerchant(database, earlier.merchantId, (tx) => leaveBehind(tx, visit, earlier));
  return signedIn;
}

// A client's tokens are no browser's: they go on.
async function leaveBehind(tx: Tx, visit: Visit, earlier: LiveSession): Promise<void> {
  const { kind, userId, sessionId } = earlier;
  if (kind !== "API") await endSessions(tx, callOf(visit, earlier), { userId, sessionId });
}

/** A session as written, before anybody was told of it. */
export type BegunSession = { readonly actor: LiveSession; readonly call: Call; readonly token: string };

/** As `openSession`, inside a transaction that is already the merchant's, and without ending the earlier session. */
export async function beginSession(tx: Tx, visit: Visit, entrance: Entrance): Promise<BegunSession> {
  const { merchantId, userId, kind } = entrance;
  const token = newToken();
  const now = visit.clock();
  const user = await greet(tx, entrance, now);
  const till = kind === "API" ? null : await tillOf(tx, merchantId, visit.tillHash);
  if (kind === "PIN" && till?.id !== entrance.tillId) refuse("till.not_enrolled", {});
  const sessionId = v7();
  const storeIds = await workplaces(tx, { merchantId, userId, role: user.role });
  const actor: LiveSession = { merchantId, sessionId, kind, userId, ...user, storeIds, till };
  const call = callOf(visit, actor);
  await tx.session.create({
    data: {
      merchantId,
      id: sessionId,
      userId,
      kind,
      tillId: entrance.tillId,
      tokenHash: hashToken(token),
      userAgent: visit.userAgent,
      ip: visit.ip,
      expiresAt: sessionExpiry(kind, now),
    },
    select: { id: true },
  });
  const after = { kind, userAgent: visit.userAgent };
  await audit(tx, call, { action: "session.opened", subjectType: "session", subjectId: sessionId, after });
  await announce(tx, call, { type: "session.opened", payload: { sessionId, userId } });
  return { actor, call, token };
}

/** What the browser receives of a session just begun. */
export async function finishSession(tx: Tx, { actor, token }: BegunSession): Promise<SignedIn> {
  return { session: await readSession(tx, actor), token, maxAgeSeconds: SESSION_SECONDS };
}

/** What somebody does who is not signed in through a procedure's own check. */
export function callOf(visit: Visit, actor: LiveSession): Call {
  const { database, clock, secrets, requestId, ip } = visit;
  return { database, clock, secrets, requestId, ip, actor };
}

// Writing the time of the sign-in holds the person's row, so that letting them go or changing their password either comes first and is
// seen here, or waits and then ends this session too.
async function greet(tx: Tx, { merchantId, userId, provenBy }: Entrance, now: Date) {
  const greeted = await tx.user.updateMany({
    where: { merchantId, id: userId, isActive: true, ...provenBy },
    data: { lastLoginAt: now },
  });
  if (greeted.count === 0) refuse("auth.invalid_credentials", {});
  return tx.user.findUniqueOrThrow({
    where: { merchantId_id: { merchantId, id: userId } },
    select: { role: true, fullName: true, mustChangePassword: true },
  });
}

function tillOf(tx: Tx, merchantId: string, tokenHash: Buffer | null) {
  if (tokenHash === null) return null;
  return tx.till.findFirst({
    where: { merchantId, tokenHash: new Uint8Array(tokenHash), endedAt: null },
    select: { id: true, storeId: true, registerId: true, name: true },
  });
}
