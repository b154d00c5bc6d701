import { createHmac } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { decodeJwt, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bearer, givePassword, openTestApp, refusalCode, tokensOf } from "../../testing/http.ts";
import { openTestShop, TEST_SECRETS, type TestShop } from "../../testing/shop.ts";
import { signAccessToken } from "./access-token.ts";

let shop: TestShop;
let app: FastifyInstance;
let token: string;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  ({ token } = await tokensOf(app, await givePassword(shop, "OWNER")));
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const key = (secret: string) => new TextEncoder().encode(secret);
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const signed = (claims: object, { alg = "HS256", secret = TEST_SECRETS.jwtSecret } = {}) =>
  new SignJWT({ ...decodeJwt(token), ...claims }).setProtectedHeader({ alg }).sign(key(secret));

async function isTaken(candidate: string): Promise<boolean> {
  const answer = await bearer(app, "session.me", { token: candidate });
  if (answer.statusCode === 200) return true;
  expect([answer.statusCode, refusalCode(answer)]).toEqual([401, "auth.required"]);
  return false;
}

describe("an access token", () => {
  it("is taken as it was made", async () => {
    expect(await isTaken(token)).toBe(true);
    // The forgeries below differ from this one only in what they are about.
    expect(await isTaken(await signed({}))).toBe(true);
  });

  it("that names no algorithm, with or without a signature, is refused", async () => {
    const [, payload = "", signature = ""] = token.split(".");
    for (const alg of ["none", "None", "NONE", ""]) {
      expect(await isTaken(`${json({ alg, typ: "JWT" })}.${payload}.`)).toBe(false);
      expect(await isTaken(`${json({ alg, typ: "JWT" })}.${payload}.${signature}`)).toBe(false);
    }
  });

  it("signed with another key or by another algorithm is refused", async () => {
    expect(await isTaken(await signed({}, { secret: "k".repeat(40) }))).toBe(false);
    const other = await signed({}, { alg: "HS512", secret: TEST_SECRETS.jwtSecret.repeat(2) });
    expect(await isTaken(other)).toBe(false);
    const input = `${json({ alg: "HS384" })}.${json(decodeJwt(token))}`;
    const signature = createHmac("sha384", TEST_SECRETS.jwtSecret).update(input).digest("base64url");
    expect(await isTaken(`${input}.${signature}`)).toBe(false);
  });

  it("altered in a single claim or a single sign is refused", async () => {
    const [header = "", , signature = ""] = token.split(".");
    for (const claim of [{ role: "STAFF" }, { exp: inSeconds(9_999) }, { merchantId: shop.userIds.CASHIER }])
      expect(await isTaken(`${header}.${json({ ...decodeJwt(token), ...claim })}.${signature}`)).toBe(false);
    const middle = Math.floor(token.length / 2);
    const other = token[middle] === "A" ? "B" : "A";
    expect(await isTaken(`${token.slice(0, middle)}${other}${token.slice(middle + 1)}`)).toBe(false);
  });

  it("that has run out, is not made yet, or says no times is refused", async () => {
    expect(await isTaken(await signed({ exp: inSeconds(-1) }))).toBe(false);
    expect(await isTaken(await signed({ iat: inSeconds(600), exp: inSeconds(900) }))).toBe(false);
    expect(await isTaken(await signed({ exp: undefined }))).toBe(false);
    expect(await isTaken(await signed({ iat: undefined }))).toBe(false);
  });

  it("is refused a day after it was made, however long it says it lasts", async () => {
    const nearly = await signed({ iat: inSeconds(-86_300), exp: inSeconds(999_999) });
    const older = await signed({ iat: inSeconds(-86_401), exp: inSeconds(999_999) });
    expect([await isTaken(nearly), await isTaken(older)]).toEqual([true, false]);
    const { sub: _sub, ...claims } = { ...decodeJwt(token), userId: shop.userIds.OWNER };
    const made = await signAccessToken(
      { secrets: TEST_SECRETS, clock: () => new Date() },
      { ...claims, email: "o@example.com", role: "OWNER", merchantId: shop.merchantId, sid: shop.storeId },
      999_999,
    );
    const { iat = 0, exp = 0 } = decodeJwt(made.token);
    expect(exp - iat).toBe(86_400);
  });

  it("that names a session of a browser, of another merchant or of nobody is refused", async () => {
    const stranger = await shop.stranger();
    const { rows } = await shop.operator.pool.query<{ id: string }>("SELECT uuidv7() AS id");
    expect(await isTaken(await signed({ merchantId: stranger.merchantId }))).toBe(false);
    expect(await isTaken(await signed({ sid: rows[0]?.id }))).toBe(false);
    for (const sid of [undefined, null, 7, "", "' OR 1=1 --", { $ne: null }])
      expect(await isTaken(await signed({ sid }))).toBe(false);
    await shop.operator.pool.query("UPDATE session SET kind = 'WEB' WHERE id = $1", [decodeJwt(token)["sid"]]);
    expect(await isTaken(token)).toBe(false);
  });
});
