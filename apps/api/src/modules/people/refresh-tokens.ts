import { refuse } from "@galla/domain";
import { inMerchant, type Database, type Tx } from "@galla/db";
import type { RefreshInput, TokensOutput } from "@galla/validators";
import { hashToken } from "../../platform/session-token.ts";
import { endTokenFamily } from "./end-token-family.ts";
import { addRefreshToken } from "./refresh-token.ts";
import { refreshExpiry } from "./session-life.ts";
import { countAttempt } from "./sign-in-throttle.ts";
import { tokensAnswer, type TokenVisit } from "./tokens-answer.ts";

/** A refresh token as found by its hash, before anything is locked. */
export type FoundToken = {
  readonly merchantId: string;
  readonly id: string;
  readonly sessionId: string;
  readonly usedAt: Date | null;
};

/**
 * Takes a refresh token, once, and gives the next one with a fresh access token (C18). Refuses `auth.required` for a token that is unknown,
 * has run out, or whose sign-in is over; and `auth.token_reused` for one that was used before, which also ends its sign-in, because
 * either the one who used it first or the one who uses it now has stolen it (RFC 9700, 4.14.2).
 *
 * Of several requests with one token under way at once exactly one is answered. The others are refused without ending anything: they came
 * before the token was used, so they are one client's impatience.
 */
export async function refreshTokens(visit: TokenVisit, input: RefreshInput): Promise<TokensOutput> {
  const arrivedAt = visit.clock();
  const found = await findToken(visit.database, input.refreshToken);
  if (found === null) {
    // Nobody guesses 256 bits; whoever tries is slowed down like a guesser of passwords.
    await countAttempt(visit.database, { kind: "ip", value: visit.ip });
    return refuse("auth.required", {});
  }
  if (found.usedAt !== null) {
    if (found.usedAt < arrivedAt) await endTokenFamily(visit, found);
    refuse("auth.token_reused", {});
  }
  return tokensAnswer(visit, await inMerchant(visit.database, found.merchantId, (tx) => rotate(tx, visit, found)));
}

async function findToken(database: Database, token: string): Promise<FoundToken | null> {
  const { rows } = await database.pool.query<FoundToken>({
    name: "find_refresh_token",
    text: `SELECT merchant_id AS "merchantId", id, session_id AS "sessionId", used_at AS "usedAt" FROM find_refresh_token($1)`,
    values: [hashToken(token)],
  });
  return rows[0] ?? null;
}

async function rotate(tx: Tx, visit: TokenVisit, found: FoundToken) {
  const { merchantId, id, sessionId } = found;
  const now = visit.clock();
  // The session is held first, here and wherever it is ended, so that what comes second sees what came first.
  const [session] = await tx.session.updateManyAndReturn({
    where: { merchantId, id: sessionId, kind: "API", endedAt: null, expiresAt: { gt: now } },
    data: { lastSeenAt: now },
    select: { userId: true, createdAt: true },
  });
  if (session === undefined) return refuse("auth.required", {});
  const taken = await tx.refreshToken.updateMany({
    where: { merchantId, id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (taken.count === 0) await refuseTaken(tx, found);
  const user = await tx.user.findFirst({
    where: { merchantId, id: session.userId, isActive: true },
    select: { role: true, fullName: true, email: true },
  });
  if (user === null || user.email === null) return refuse("auth.required", {});
  const expiresAt = refreshExpiry(now, session.createdAt);
  await tx.session.updateMany({ where: { merchantId, id: sessionId }, data: { expiresAt } });
  return {
    person: { merchantId, sessionId, userId: session.userId, ...user, email: user.email },
    refreshToken: await addRefreshToken(tx, { merchantId, sessionId, expiresAt }),
    refreshExpiresAt: expiresAt,
  };
}

async function refuseTaken(tx: Tx, { merchantId, id }: FoundToken): Promise<never> {
  const token = await tx.refreshToken.findUnique({
    where: { merchantId_id: { merchantId, id } },
    select: { usedAt: true },
  });
  return refuse(token?.usedAt === null ? "auth.required" : "auth.token_reused", {});
}
