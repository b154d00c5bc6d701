import { randomBytes } from "node:crypto";
import { Refusal } from "@galla/domain";
import { inMerchant, type LiveSession } from "@galla/db";
import type { SessionOutput, SignInInput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { hashToken, type Context } from "../../trpc/context.ts";
import { verifyPassword } from "./password.ts";
import { readSession } from "./session.reads.ts";
import { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";

const SESSION_DAYS = 7;
const DAY_SECONDS = 86_400;
// The hash of no one's password: an unknown address costs as long as a known one, so the time taken tells nothing.
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

type Account = { merchant_id: string; user_id: string; password_hash: string; is_active: boolean };

/**
 * Opens a session for an address and password and sets its cookie. Refuses `auth.invalid_credentials` for every way to be wrong
 * alike, and `auth.too_many_attempts`.
 */
export async function signIn(ctx: Context, input: SignInInput): Promise<SessionOutput> {
  const key = { kind: "email", value: input.email } as const;
  await countAttempt(ctx.database, { kind: "ip", value: ctx.ip });
  await countAttempt(ctx.database, key);
  const account = await accountOf(ctx, input);
  if (account === null) throw new Refusal("auth.invalid_credentials", {});
  await forgetAttempts(ctx.database, key);
  return openSession(ctx, account);
}

async function accountOf(ctx: Context, input: SignInInput): Promise<Account | null> {
  const { rows } = await ctx.database.pool.query<Account>("SELECT * FROM accounts_of_email($1)", [input.email]);
  const active = rows.filter((account) => account.is_active);
  if (active.length === 0) await verifyPassword(input.password, NOBODY);
  for (const account of active) {
    if (await verifyPassword(input.password, account.password_hash)) return account;
  }
  return null;
}

async function openSession(ctx: Context, account: Account): Promise<SessionOutput> {
  const token = randomBytes(32).toString("base64url");
  const now = ctx.clock();
  const { merchant_id: merchantId, user_id: userId } = account;
  const sessionId = v7();
  const session = await inMerchant(ctx.database, merchantId, async (tx) => {
    await tx.session.create({
      data: {
        merchantId,
        id: sessionId,
        userId,
        tokenHash: hashToken(token),
        userAgent: ctx.userAgent,
        ip: ctx.ip,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_SECONDS * 1000),
      },
      select: { id: true },
    });
    await tx.user.updateMany({ where: { merchantId, id: userId }, data: { lastLoginAt: now } });
    const user = await tx.user.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: userId } },
      select: { role: true, fullName: true },
    });
    const actor: LiveSession = { merchantId, sessionId, userId, role: user.role, fullName: user.fullName };
    const call = { database: ctx.database, clock: ctx.clock, requestId: ctx.requestId, actor };
    await audit(tx, call, { action: "session.opened", subjectType: "session", subjectId: sessionId, after: { ip: ctx.ip } });
    await announce(tx, call, { type: "session.opened", payload: { sessionId, userId } });
    return readSession(tx, actor);
  });
  ctx.cookie.set(token, SESSION_DAYS * DAY_SECONDS);
  return session;
}
