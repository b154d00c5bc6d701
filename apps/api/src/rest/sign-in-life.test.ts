import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, givePassword, openTestApp } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { at } from "../testing/browser.ts";
import { ask, logIn } from "./testing/client.ts";

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

const me = (token: string) => ask(app, ["GET", "/auth/me"], { token });
const refresh = (refreshToken: string) => ask(app, ["POST", "/auth/refresh"], { payload: { refreshToken } });
const heard = ({ status, code }: { status: number; code: unknown }) => [status, code];

describe("signing in at the door", () => {
  it("answers the person, a token, how long it is good, and the refresh token, and sets no cookie", async () => {
    const credentials = await givePassword(shop, "CASHIER");
    const { status, body, headers } = await ask(app, ["POST", "/auth/login"], { payload: credentials });
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: {
        user: { id: shop.userIds.CASHIER, email: credentials.email, fullName: "CASHIER", role: "CASHIER" },
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        expiresIn: "15m",
        expiresAt: expect.any(String),
        refreshToken: expect.stringMatching(/^[\w-]{43}$/),
        refreshExpiresAt: expect.any(String),
      },
    });
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("counts wrong passwords with the screens' own throttle, and says how long to wait", async () => {
    const { email, password } = await givePassword(shop, "STAFF");
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const wrong = await ask(app, ["POST", "/auth/login"], { payload: { email, password: "a wrong guess" } });
      expect(heard(wrong)).toEqual([401, "auth.invalid_credentials"]);
      expect(wrong.headers["www-authenticate"]).toBe("Bearer");
    }
    const limited = await ask(app, ["POST", "/auth/login"], { payload: { email, password } });
    expect(heard(limited)).toEqual([429, "auth.too_many_attempts"]);
    expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("a whole life through the doors", () => {
  it("login, me, another name, another password, refresh, reuse, logout: each does what it says at the very next call", async () => {
    const { email, password } = await givePassword(shop, "MANAGER");
    const elsewhere = await logIn(app, { email, password });
    const first = await logIn(app, { email, password });
    expect(at((await me(first.token)).data, "user", "email")).toBe(email);
    const renamed = await ask(app, ["PUT", "/auth/me"], { token: first.token, payload: { fullName: "Asha Rao" } });
    expect([renamed.status, at(renamed.data, "user", "fullName")]).toEqual([200, "Asha Rao"]);

    const newPassword = "violet kettle under nine bridges";
    const payload = { currentPassword: password, newPassword };
    const changed = await ask(app, ["PUT", "/auth/change-password"], { token: first.token, payload });
    expect([changed.status, changed.body]).toEqual([200, { success: true, data: {} }]);
    expect(heard(await me(elsewhere.token))).toEqual([401, "auth.required"]);
    expect(heard(await refresh(elsewhere.refreshToken))).toEqual([401, "auth.required"]);
    const old = await ask(app, ["POST", "/auth/login"], { payload: { email, password } });
    expect(heard(old)).toEqual([401, "auth.invalid_credentials"]);

    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(heard(await refresh(first.refreshToken))).toEqual([401, "auth.token_reused"]);
    expect(heard(await me(String(at(second.data, "token"))))).toEqual([401, "auth.required"]);

    const last = await logIn(app, { email, password: newPassword });
    expect((await ask(app, ["POST", "/auth/logout"], { token: last.token })).body).toEqual({ success: true, data: {} });
    expect(heard(await me(last.token))).toEqual([401, "auth.required"]);
    expect(heard(await refresh(last.refreshToken))).toEqual([401, "auth.required"]);
  });

  it("hires somebody, who must choose a password of their own before anything else", async () => {
    const owner = await logIn(app, await givePassword(shop, "OWNER"));
    const credentials = { email: "nila@example.com", password: "tangerine walks at dawn" };
    const person = { ...credentials, fullName: "Nila", role: "OWNER", storeIds: [] };
    const hired = await ask(app, ["POST", "/auth/register"], { token: owner.token, payload: person });
    expect([hired.status, at(hired.data, "fullName"), at(hired.data, "id")]).toEqual([
      201,
      "Nila",
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
    const again = await ask(app, ["POST", "/auth/register"], { token: owner.token, payload: person });
    expect(heard(again)).toEqual([409, "user.email_taken"]);

    const { token } = await logIn(app, credentials);
    const tooSoon = await ask(app, ["POST", "/auth/register"], { token, payload: person });
    expect(heard(tooSoon)).toEqual([403, "password.change_required"]);
    const payload = { currentPassword: credentials.password, newPassword: "a lantern over four rivers" };
    expect((await ask(app, ["PUT", "/auth/change-password"], { token, payload })).status).toBe(200);
    expect(heard(await ask(app, ["POST", "/auth/register"], { token, payload: person }))).toEqual([
      409,
      "user.email_taken",
    ]);
  });

  it("ends one sign-in of one's own by its address, and nobody else's", async () => {
    const credentials = await givePassword(shop, "OWNER");
    const [lost, kept] = [await logIn(app, credentials), await logIn(app, credentials)];
    const stranger = await logIn(app, await givePassword(shop, "CASHIER"));
    const { data } = await ask(app, ["GET", "/auth/sessions"], { token: lost.token });
    const own = [data].flat().find((session) => at(session, "isCurrent") === true);
    const door = ["DELETE", `/auth/sessions/${String(at(own, "sessionId"))}`] as const;
    expect(heard(await ask(app, door, { token: stranger.token }))).toEqual([404, "resource.not_found"]);
    expect((await me(lost.token)).status).toBe(200);
    expect((await ask(app, door, { token: kept.token })).body).toEqual({ success: true, data: {} });
    expect(heard(await me(lost.token))).toEqual([401, "auth.required"]);
    expect((await me(kept.token)).status).toBe(200);
  });

  it("is over at the next call for somebody who was let go", async () => {
    const { token, refreshToken } = await logIn(app, await givePassword(shop, "CASHIER"));
    expect((await me(token)).status).toBe(200);
    await shop.caller("OWNER").users.deactivate({ userId: shop.userIds.CASHIER });
    expect(heard(await me(token))).toEqual([401, "auth.required"]);
    expect(heard(await refresh(refreshToken))).toEqual([401, "auth.required"]);
  });
});

describe("a cookie at a door", () => {
  it("is not looked at: a browser's session opens nothing here, nor does it help a bad token", async () => {
    const cookie = await cookieOf(app, await givePassword(shop, "OWNER"));
    for (const headers of [
      { cookie },
      { cookie, authorization: "Bearer x.y.z" },
      { cookie, authorization: "Basic eA==" },
    ])
      expect(heard(await ask(app, ["GET", "/auth/me"], { headers }))).toEqual([401, "auth.required"]);
    expect(heard(await ask(app, ["POST", "/auth/logout"], { headers: { cookie } }))).toEqual([401, "auth.required"]);
  });
});
