import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  bearer,
  cookieOf,
  detailsIn,
  get,
  givePassword,
  openTestApp,
  post,
  refusalCode,
  tokensOf,
} from "../../testing/http.ts";
import { openTestShop, TEST_SECRETS, type TestShop } from "../../testing/shop.ts";
import { verifyPin } from "./pin.ts";

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

const isIn = async (cookie: string) => (await get(app, "session.me", { cookie })).statusCode === 200;
const userRow = async (userId: string) => {
  const { rows } = await shop.operator.pool.query("SELECT * FROM app_user WHERE id = $1", [userId]);
  return rows[0];
};
async function audited(action: string, subjectId: string): Promise<{ before: unknown; after: unknown }[]> {
  const { rows } = await shop.operator.pool.query(
    "SELECT before, after FROM audit_entry WHERE action = $1 AND subject_id = $2",
    [action, subjectId],
  );
  return rows;
}

describe("changing one's password", () => {
  it("ends every other session and every token, keeps this one, and lets only the new password in", async () => {
    const { email, password } = await givePassword(shop, "CASHIER");
    const [here, elsewhere] = [await cookieOf(app, { email, password }), await cookieOf(app, { email, password })];
    const mobile = await tokensOf(app, { email, password });
    await shop.operator.pool.query("UPDATE app_user SET must_change_password = true WHERE id = $1", [
      shop.userIds.CASHIER,
    ]);
    const newPassword = "seven quiet lanterns";
    const changed = await post(app, "session.changePassword", {
      cookie: here,
      payload: { currentPassword: password, newPassword },
    });
    expect(changed.statusCode).toBe(200);
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    expect((await bearer(app, "session.me", { token: mobile.token })).statusCode).toBe(401);
    const refreshed = await post(app, "tokens.refresh", { payload: { refreshToken: mobile.refreshToken } });
    expect(refreshed.statusCode).toBe(401);
    expect((await userRow(shop.userIds.CASHIER)).must_change_password).toBe(false);
    expect((await post(app, "session.signIn", { payload: { email, password } })).statusCode).toBe(401);
    expect((await post(app, "session.signIn", { payload: { email, password: newPassword } })).statusCode).toBe(200);
    const entries = await audited("user.password_changed", shop.userIds.CASHIER);
    expect(entries).toEqual([{ before: null, after: null }]);
  });

  it("refuses a wrong current password, five times at most, and leaves the old one good", async () => {
    const credentials = await givePassword(shop, "STAFF");
    const cookie = await cookieOf(app, credentials);
    const attempt = (currentPassword: string) =>
      post(app, "session.changePassword", {
        cookie,
        payload: { currentPassword, newPassword: "seven quiet lanterns" },
      });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => attempt(`guess ${index}`)));
    expect(answers.filter((answer) => refusalCode(answer) === "password.wrong")).toHaveLength(5);
    expect(answers.filter((answer) => refusalCode(answer) === "auth.too_many_attempts")).toHaveLength(15);
    expect((await attempt(credentials.password)).statusCode).toBe(429);
    expect(await cookieOf(app, credentials)).toContain("galla_session=");
  });

  it.each([
    ["password1234", "a password of every list"],
    ["Cashier 2026", "made of the person's name"],
    ["testshoptestshop", "the shop's name twice"],
    ["qwertyuiop[]", "a walk on the keyboard"],
    ["a long password for MANAGER", "the one they have"],
  ])("refuses %j, which is %s, with advice", async (newPassword) => {
    const credentials = await givePassword(shop, "MANAGER");
    await shop.operator.pool.query("UPDATE app_user SET full_name = 'Cashier 2026' WHERE id = $1", [
      shop.userIds.MANAGER,
    ]);
    const payload = { currentPassword: credentials.password, newPassword };
    const answer = await post(app, "session.changePassword", { cookie: await cookieOf(app, credentials), payload });
    expect([answer.statusCode, refusalCode(answer)]).toEqual([422, "password.weak"]);
    expect(detailsIn(answer)).toMatchObject({ warning: expect.stringMatching(/\w/), suggestions: expect.any(Array) });
  });

  it("of two at once over the same password is done once", async () => {
    const credentials = await givePassword(shop, "MANAGER");
    const cookie = await cookieOf(app, credentials);
    const change = (newPassword: string) =>
      post(app, "session.changePassword", { cookie, payload: { currentPassword: credentials.password, newPassword } });
    const answers = await Promise.all([change("seven quiet lanterns"), change("eleven loud trumpets")]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });
});

describe("setting one's own PIN", () => {
  it("takes the password, judges the PIN by the role, and keeps only a hash with the pepper", async () => {
    const credentials = await givePassword(shop, "OWNER");
    const cookie = await cookieOf(app, credentials);
    const set = (pin: string, currentPassword = credentials.password) =>
      post(app, "session.setPin", { cookie, payload: { currentPassword, pin } });
    expect(detailsIn(await set("4071"))).toEqual({ reason: "too_short", minimumLength: 6 });
    expect(detailsIn(await set("123456"))).toEqual({ reason: "trivial", minimumLength: 6 });
    expect(refusalCode(await set("480913", "wrong"))).toBe("password.wrong");
    expect((await userRow(shop.userIds.OWNER)).pin_hash).toBeNull();
    expect((await set("480913")).statusCode).toBe(200);
    const { pin_hash: hash } = await userRow(shop.userIds.OWNER);
    expect(await verifyPin("480913", hash, TEST_SECRETS.pinPepper)).toBe(true);
    expect(await verifyPin("480913", hash, "another pepper".repeat(4))).toBe(false);
    expect(JSON.stringify(await audited("user.pin_set", shop.userIds.OWNER))).not.toMatch(/480913|argon2/);
    expect((await get(app, "session.me", { cookie })).json()).toMatchObject({
      result: { data: { user: { hasPin: true } } },
    });
  });
});

describe("changing one's name", () => {
  it("is there at the next call, with what it was in the book, and changes nothing when it is the same", async () => {
    const cookie = await cookieOf(app, await givePassword(shop, "OWNER"));
    for (const fullName of ["Asha Rao", "Asha Rao"])
      expect((await post(app, "session.updateMe", { cookie, payload: { fullName } })).json()).toMatchObject({
        result: { data: { user: { fullName: "Asha Rao" } } },
      });
    expect(await audited("user.renamed", shop.userIds.OWNER)).toEqual([
      { before: { fullName: "OWNER" }, after: { fullName: "Asha Rao" } },
    ]);
    const role = await post(app, "session.updateMe", { cookie, payload: { fullName: "x", role: "OWNER" } });
    expect([role.statusCode, refusalCode(role)]).toEqual([400, "input.invalid"]);
  });
});

describe("one's own sessions", () => {
  it("are listed with where they are, and each can be ended from another", async () => {
    const credentials = await givePassword(shop, "OWNER");
    await shop.operator.pool.query("UPDATE session SET ended_at = now() WHERE ended_at IS NULL");
    const [here, lost] = [await cookieOf(app, credentials), await cookieOf(app, credentials)];
    const mobile = await tokensOf(app, credentials);
    const { data: rows } = (await get(app, "session.list", { cookie: here })).json().result;
    expect(rows.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(["API", "WEB", "WEB"]);
    expect(rows.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    const { data: mine } = (await get(app, "session.me", { cookie: lost })).json().result;
    for (const repeated of [1, 2]) {
      const ended = await post(app, "session.end", { cookie: here, payload: { sessionId: mine.sessionId } });
      expect([repeated, ended.statusCode]).toEqual([repeated, 200]);
    }
    expect([await isIn(lost), await isIn(here)]).toEqual([false, true]);
    expect((await bearer(app, "session.me", { token: mobile.token })).statusCode).toBe(200);
    expect((await get(app, "session.list", { cookie: here })).json().result.data).toHaveLength(2);
  });

  it("are nobody else's to end: a colleague's session is answered like one that never was", async () => {
    const [cookie, colleague] = [
      await cookieOf(app, await givePassword(shop, "OWNER")),
      await cookieOf(app, await givePassword(shop, "MANAGER")),
    ];
    const { sessionId } = (await get(app, "session.me", { cookie: colleague })).json().result.data;
    for (const id of [sessionId, v7()]) {
      const answer = await post(app, "session.end", { cookie, payload: { sessionId: id } });
      expect([answer.statusCode, detailsIn(answer)]).toEqual([404, { resource: "session", id }]);
    }
    expect(await isIn(colleague)).toBe(true);
  });
});
