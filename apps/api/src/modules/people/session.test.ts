import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, get, givePassword, openTestApp, post } from "../../testing/http.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { hashPassword, verifyPassword } from "./password.ts";

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

const refusalIn = (answer: { json(): unknown }): unknown =>
  Reflect.get(Object(Reflect.get(Object(answer.json()), "error")), "data");

async function isWaiting(asked: { query(sql: string): Promise<{ rows: unknown[] }> }): Promise<boolean> {
  const { rows } = await asked.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

describe("a password", () => {
  it("verifies against its own hash and no other, each hash with its own salt", async () => {
    const [one, two] = [await hashPassword("correct horse"), await hashPassword("correct horse")];
    expect(one).not.toBe(two);
    expect(await verifyPassword("correct horse", one)).toBe(true);
    expect(await verifyPassword("correct hors", one)).toBe(false);
    expect(await verifyPassword("x", "not a hash")).toBe(false);
  });
});

describe("signing in", () => {
  it("sets a cookie that pages cannot read and opens the session; the address may be typed in capitals", async () => {
    const { email, password } = await givePassword(shop, "CASHIER");
    const answer = await post(app, "session.signIn", { payload: { email: email.toUpperCase(), password } });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies[0]).toMatchObject({ name: "galla_session", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(answer.json()).toMatchObject({
      result: {
        data: { user: { role: "CASHIER", email }, stores: [{ name: "First store" }, { name: "Second store" }] },
      },
    });
    expect(answer.body).not.toContain("argon2");
  });

  it("answers an unknown address, a wrong password and a deactivated person alike", async () => {
    const { email, password } = await givePassword(shop, "STAFF");
    const unknown = await post(app, "session.signIn", { payload: { email: "nobody@example.com", password } });
    const wrong = await post(app, "session.signIn", { payload: { email, password: "wrong" } });
    await shop.operator.pool.query("UPDATE app_user SET is_active = false WHERE id = $1", [shop.userIds.STAFF]);
    const inactive = await post(app, "session.signIn", { payload: { email, password } });
    for (const answer of [unknown, wrong, inactive]) {
      expect(answer.statusCode).toBe(401);
      expect(refusalIn(answer)).toMatchObject({ refusal: { code: "auth.invalid_credentials", details: {} } });
    }
  });

  it("lets at most five of a hundred concurrent guesses reach the hash, and then says how long to wait", async () => {
    const { email } = await givePassword(shop, "MANAGER");
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        post(app, "session.signIn", { payload: { email, password: `guess ${index}` } }),
      ),
    );
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    const limited = answers.filter((answer) => answer.statusCode === 429);
    expect(limited).toHaveLength(95);
    expect(refusalIn(limited[0] ?? answers[0] ?? { json: () => null })).toMatchObject({
      refusal: { code: "auth.too_many_attempts", details: { retryAfterSeconds: 60 } },
    });
  });
});

describe("a session", () => {
  it("ends at once by signing out, by deactivating the person, and by running out", async () => {
    const credentials = await givePassword(shop, "OWNER");
    const isIn = async (cookie: string) => (await get(app, "session.me", { cookie })).statusCode === 200;
    const signedOut = await cookieOf(app, credentials);
    expect(await isIn(signedOut)).toBe(true);
    expect((await post(app, "session.signOut", { cookie: signedOut })).statusCode).toBe(200);
    expect(await isIn(signedOut)).toBe(false);

    const expired = await cookieOf(app, credentials);
    await shop.operator.pool.query("UPDATE session SET expires_at = now() WHERE ended_at IS NULL");
    expect(await isIn(expired)).toBe(false);

    const dismissed = await cookieOf(app, credentials);
    expect(await isIn(dismissed)).toBe(true);
    await shop.operator.pool.query("UPDATE app_user SET is_active = false WHERE id = $1", [shop.userIds.OWNER]);
    expect(await isIn(dismissed)).toBe(false);
  });

  it("is nothing without a cookie, with a wrong one, and with one of absurd length", async () => {
    for (const cookie of [undefined, "galla_session=x", `galla_session=${"x".repeat(5000)}`]) {
      const answer = await get(app, "session.me", cookie === undefined ? {} : { cookie });
      expect(answer.statusCode).toBe(401);
      expect(refusalIn(answer)).toMatchObject({ refusal: { code: "auth.required" } });
    }
  });

  it("ends when its browser signs in again, whoever as, so that no token outlives a change of person", async () => {
    await shop.operator.pool.query("UPDATE app_user SET is_active = true");
    const isIn = async (cookie: string) => (await get(app, "session.me", { cookie })).statusCode === 200;
    const stranger = await shop.stranger();
    const first = await cookieOf(app, await givePassword(shop, "OWNER"));
    const other = await cookieOf(app, await givePassword(shop, "OWNER"));
    const second = await post(app, "session.signIn", { cookie: first, payload: await givePassword(shop, "CASHIER") });
    const cookie = `galla_session=${second.cookies[0]?.value ?? ""}`;
    expect([await isIn(first), await isIn(cookie), await isIn(other)]).toEqual([false, true, true]);
    await post(app, "session.signIn", { cookie, payload: await givePassword(stranger, "OWNER") });
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, true]);
  });

  it("follows its person's role at the very next call", async () => {
    await shop.operator.pool.query("DELETE FROM sign_in_throttle");
    const cookie = await cookieOf(app, await givePassword(shop, "MANAGER"));
    expect((await get(app, "settings.read", { cookie })).statusCode).toBe(200);
    await shop.operator.pool.query("UPDATE app_user SET role = 'STAFF' WHERE id = $1", [shop.userIds.MANAGER]);
    const answer = await get(app, "settings.read", { cookie });
    expect([answer.statusCode, refusalIn(answer)]).toMatchObject([403, { refusal: { code: "permission.denied" } }]);
  });

  it("is not opened for somebody whose password is changed while it is being verified", async () => {
    const credentials = await givePassword(shop, "STAFF");
    await shop.operator.pool.query("UPDATE app_user SET is_active = true");
    const gate = await shop.operator.pool.connect();
    await gate.query("BEGIN");
    await gate.query("UPDATE app_user SET password_hash = 'another' WHERE id = $1", [shop.userIds.STAFF]);
    const signingIn = post(app, "session.signIn", { payload: credentials });
    await expect.poll(() => isWaiting(gate), { timeout: 10_000 }).toBe(true);
    await gate.query("COMMIT");
    gate.release();
    expect(refusalIn(await signingIn)).toMatchObject({ refusal: { code: "auth.invalid_credentials" } });
  });
});
