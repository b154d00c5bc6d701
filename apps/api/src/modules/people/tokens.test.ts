import type { FastifyInstance } from "fastify";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bearer, detailsIn, givePassword, openTestApp, post, refusalCode, tokensOf } from "../../testing/http.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let app: FastifyInstance;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

const refresh = (refreshToken: string) => post(app, "tokens.refresh", { payload: { refreshToken } });
const isIn = async (token: string) => (await bearer(app, "session.me", { token })).statusCode === 200;

async function waitingForLocks(): Promise<number> {
  const { rows } = await shop.operator.pool.query<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.waiting ?? 0;
}

async function auditedActions(sessionId: unknown): Promise<string[]> {
  const { rows } = await shop.operator.pool.query<{ action: string }>(
    "SELECT set_config('app.all_merchants', 'on', false), action FROM audit_entry WHERE subject_id = $1 ORDER BY seq",
    [sessionId],
  );
  return rows.map(({ action }) => action);
}

describe("signing in for tokens", () => {
  it("answers the person, a signed token with the promised claims, and how long it is good", async () => {
    const credentials = await givePassword(shop, "CASHIER");
    const answer = await post(app, "tokens.issue", { payload: credentials });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies).toEqual([]);
    const { user, token, expiresIn, refreshToken } = await tokensOf(app, credentials);
    expect(user).toEqual({ id: shop.userIds.CASHIER, email: credentials.email, fullName: "CASHIER", role: "CASHIER" });
    expect(expiresIn).toBe("15m");
    expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "JWT" });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ userId: user.id, email: user.email, role: "CASHIER", merchantId: shop.merchantId });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    expect(Object.keys(claims).toSorted()).toEqual(["email", "exp", "iat", "merchantId", "role", "sid", "userId"]);
    expect(refreshToken).toMatch(/^[\w-]{43}$/);
  });

  it("refuses a wrong password like the browser's sign-in does, and counts it with the same throttle", async () => {
    const { email, password } = await givePassword(shop, "STAFF");
    const guesses = ["tokens.issue", "session.signIn", "tokens.issue", "session.signIn", "tokens.issue"];
    for (const procedure of guesses) {
      const answer = await post(app, procedure, { payload: { email, password: "a wrong guess" } });
      expect([answer.statusCode, refusalCode(answer)]).toEqual([401, "auth.invalid_credentials"]);
    }
    const limited = await post(app, "tokens.issue", { payload: { email, password } });
    expect([limited.statusCode, detailsIn(limited)]).toMatchObject([429, { retryAfterSeconds: expect.any(Number) }]);
  });
});

describe("a call with a token", () => {
  it("needs neither a cookie nor an origin, and does what its person may do", async () => {
    const { token } = await tokensOf(app, await givePassword(shop, "MANAGER"));
    const me = await bearer(app, "session.me", { token });
    expect(me.json()).toMatchObject({ result: { data: { kind: "API", user: { role: "MANAGER" }, till: null } } });
    const renamed = await bearer(app, "session.updateMe", { token, payload: { fullName: "Mobile manager" } });
    expect(renamed.json()).toMatchObject({ result: { data: { user: { fullName: "Mobile manager" } } } });
    const denied = await bearer(app, "settings.update", {
      token,
      payload: {
        version: 1,
        merchantName: "Taken over",
        currencyCode: "INR",
        locale: "en-IN",
        discountLimitPpm: 0,
        overShortLimitMinor: 0,
      },
    });
    expect([denied.statusCode, refusalCode(denied)]).toEqual([403, "permission.denied"]);
  });

  it("counts for itself alone: a good cookie beside a bad token lets nobody in", async () => {
    const credentials = await givePassword(shop, "MANAGER");
    const signedIn = await post(app, "session.signIn", { payload: credentials });
    const cookie = `galla_session=${signedIn.cookies[0]?.value ?? ""}`;
    for (const authorization of [
      "Bearer x.y.z",
      "Bearer ",
      "Basic b3duZXI6cHc=",
      "bearer",
      `Bearer ${"x".repeat(5000)}`,
    ]) {
      const answer = await app.inject({ url: "/trpc/session.me", headers: { cookie, authorization } });
      expect([answer.statusCode, refusalCode(answer)]).toEqual([401, "auth.required"]);
    }
    expect((await app.inject({ url: "/trpc/session.me", headers: { cookie } })).statusCode).toBe(200);
  });

  it("ends with signing out, and so does the chain of refresh tokens", async () => {
    const { token, refreshToken } = await tokensOf(app, await givePassword(shop, "MANAGER"));
    expect((await bearer(app, "session.signOut", { token, payload: {} })).statusCode).toBe(200);
    expect(await isIn(token)).toBe(false);
    const refreshed = await refresh(refreshToken);
    expect([refreshed.statusCode, refusalCode(refreshed)]).toEqual([401, "auth.required"]);
  });
});

describe("a refresh token", () => {
  it("is good once, and gives the next one with a fresh access token", async () => {
    const first = await tokensOf(app, await givePassword(shop, "MANAGER"));
    const second = (await refresh(first.refreshToken)).json().result.data;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(decodeJwt(second.token)["sid"]).toBe(decodeJwt(first.token)["sid"]);
    expect(await isIn(second.token)).toBe(true);
    expect((await refresh(second.refreshToken)).statusCode).toBe(200);
  });

  it("used a second time ends the whole sign-in, which is audited with where it came from", async () => {
    const first = await tokensOf(app, await givePassword(shop, "MANAGER"));
    const second = (await refresh(first.refreshToken)).json().result.data;
    const reused = await refresh(first.refreshToken);
    expect([reused.statusCode, refusalCode(reused)]).toEqual([401, "auth.token_reused"]);
    expect(await isIn(first.token)).toBe(false);
    expect(await isIn(second.token)).toBe(false);
    expect((await refresh(second.refreshToken)).statusCode).toBe(401);
    expect(await auditedActions(decodeJwt(first.token)["sid"])).toEqual(["session.opened", "session.token_reused"]);
  });

  it("presented ten times at once is answered exactly once, and the sign-in goes on", async () => {
    const first = await tokensOf(app, await givePassword(shop, "MANAGER"));
    // Whoever holds the session's row keeps all ten waiting at the same place.
    const gate = await shop.operator.pool.connect();
    await gate.query("BEGIN");
    await gate.query("SELECT FROM session WHERE id = $1 FOR UPDATE", [decodeJwt(first.token)["sid"]]);
    const under = Promise.all(Array.from({ length: 10 }, () => refresh(first.refreshToken)));
    await expect.poll(waitingForLocks, { timeout: 10_000 }).toBe(10);
    await gate.query("COMMIT");
    gate.release();
    const answers = await under;
    const [won, ...others] = answers.filter(({ statusCode }) => statusCode === 200);
    expect(others).toEqual([]);
    const lost = answers.filter(({ statusCode }) => statusCode !== 200).map(refusalCode);
    expect(lost).toEqual(Array.from({ length: 9 }, () => "auth.token_reused"));
    expect(await isIn(won?.json().result.data.token)).toBe(true);
    expect((await refresh(won?.json().result.data.refreshToken)).statusCode).toBe(200);
  });

  it("is nothing once it has run out, and when nobody made it", async () => {
    const { refreshToken } = await tokensOf(app, await givePassword(shop, "MANAGER"));
    await shop.operator.pool.query("UPDATE refresh_token SET expires_at = now() WHERE used_at IS NULL");
    for (const token of [refreshToken, "x", "x".repeat(200)]) {
      const answer = await refresh(token);
      expect([answer.statusCode, refusalCode(answer)]).toEqual([401, "auth.required"]);
    }
  });

  it("never lives longer than half a year after the password was typed", async () => {
    const { token, refreshToken } = await tokensOf(app, await givePassword(shop, "MANAGER"));
    const { sid } = decodeJwt(token);
    await shop.operator.pool.query("UPDATE session SET created_at = now() - interval '179 days' WHERE id = $1", [sid]);
    const { refreshExpiresAt } = (await refresh(refreshToken)).json().result.data;
    const leftMs = new Date(refreshExpiresAt).getTime() - Date.now();
    expect(leftMs).toBeLessThanOrEqual(86_400_000);
    expect(leftMs).toBeGreaterThan(86_000_000);
  });
});

describe("letting somebody go, or giving them another role", () => {
  it("takes effect at the very next call and the next refresh, whatever the token still says", async () => {
    const { token, refreshToken } = await tokensOf(app, await givePassword(shop, "OWNER"));
    expect((await bearer(app, "settings.read", { token })).statusCode).toBe(200);
    await shop.operator.pool.query("UPDATE app_user SET role = 'STAFF' WHERE id = $1", [shop.userIds.OWNER]);
    expect(decodeJwt(token)["role"]).toBe("OWNER");
    const demoted = await bearer(app, "settings.read", { token });
    expect([demoted.statusCode, refusalCode(demoted)]).toEqual([403, "permission.denied"]);
    const next = (await refresh(refreshToken)).json().result.data;
    expect([next.user.role, decodeJwt(next.token)["role"]]).toEqual(["STAFF", "STAFF"]);

    await shop.operator.pool.query("UPDATE app_user SET is_active = false WHERE id = $1", [shop.userIds.OWNER]);
    expect(await isIn(next.token)).toBe(false);
    expect((await refresh(next.refreshToken)).statusCode).toBe(401);
  });
});
