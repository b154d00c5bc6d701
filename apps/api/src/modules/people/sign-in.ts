import { Refusal } from "@galla/domain";
import { inMerchant, type Database, type LiveSession } from "@galla/db";
import type { SessionOutput, SignInInput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { hashToken, newToken } from "../../platform/session-token.ts";
import { verifyPassword } from "./password.ts";
import { readSession } from "./session.reads.ts";
import { workplaces } from "./workplaces.ts";
import { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";

const SESSION_DAYS = 7;
const DAY_SECONDS = 86_400;
// The hash of no one's password: an unknown address costs as long as a known one, so the time taken tells nothing.
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Someone at the door: nobody yet, from somewhere. */
export type Visit = {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
};

export type SignedIn = {
  readonly session: SessionOutput;
  /** For the browser's cookie; worth nothing to anyone who reads the database. */
  readonly token: string;
  readonly maxAgeSeconds: number;
};

type Account = { merchant_id: string; user_id: string; password_hash: string; is_active: boolean };

/**
 * Opens a session for an address and password. Refuses `auth.invalid_credentials` for every way to be wrong
 * alike, and `auth.too_many_attempts`.
 */
export async function signIn(visit: Visit, input: SignInInput): Promise<SignedIn> {
  const key = { kind: "email", value: input.email } as const;
  await countAttempt(visit.database, { kind: "ip", value: visit.ip });
  await countAttempt(visit.database, key);
  const account = await accountOf(visit, input);
  if (account === null) throw new Refusal("auth.invalid_credentials", {});
  await forgetAttempts(visit.database, key);
  return openSession(visit, account);
}

async function accountOf(visit: Visit, input: SignInInput): Promise<Account | null> {
  const { rows } = await visit.database.pool.query<Account>("SELECT * FROM accounts_of_email($1)", [input.email]);
  const active = rows.filter((account) => account.is_active);
  if (active.length === 0) await verifyPassword(input.password, NOBODY);
  for (const account of active) {
    if (await verifyPassword(input.password, account.password_hash)) return account;
  }
  return null;
}

async function openSession(visit: Visit, account: Account): Promise<SignedIn> {
  const token = newToken();
  const now = visit.clock();
  const { merchant_id: merchantId, user_id: userId } = account;
  const sessionId = v7();
  const session = await inMerchant(visit.database, merchantId, async (tx) => {
    await tx.session.create({
      data: {
        merchantId,
        id: sessionId,
        userId,
        tokenHash: hashToken(token),
        userAgent: visit.userAgent,
        ip: visit.ip,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_SECONDS * 1000),
      },
      select: { id: true },
    });
    await tx.user.updateMany({ where: { merchantId, id: userId }, data: { lastLoginAt: now } });
    const user = await tx.user.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: userId } },
      select: { role: true, fullName: true },
    });
    const actor: LiveSession = {
      merchantId,
      sessionId,
      kind: "WEB",
      userId,
      role: user.role,
      fullName: user.fullName,
      storeIds: await workplaces(tx, { merchantId, userId, role: user.role }),
      till: null,
    };
    const { database, clock, secrets, requestId, ip } = visit;
    const call: Call = { database, clock, secrets, requestId, ip, actor };
    await audit(tx, call, {
      action: "session.opened",
      subjectType: "session",
      subjectId: sessionId,
      after: { ip: visit.ip },
    });
    await announce(tx, call, { type: "session.opened", payload: { sessionId, userId } });
    return readSession(tx, actor);
  });
  return { session, token, maxAgeSeconds: SESSION_DAYS * DAY_SECONDS };
}
