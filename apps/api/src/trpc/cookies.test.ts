import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApp, type App } from "../app.ts";
import { createLog } from "../platform/log.ts";
import { givePassword, ORIGIN, post, get } from "../testing/http.ts";
import { openTestShop, TEST_SECRETS, type TestShop } from "../testing/shop.ts";

let shop: TestShop;
let app: App;
beforeAll(async () => {
  shop = await openTestShop();
  app = await buildApp({
    database: shop.database,
    clock: () => new Date(),
    log: createLog("silent"),
    secrets: TEST_SECRETS,
    accessTokenSeconds: 900,
    setupCode: null,
    secureCookies: true,
    webOrigins: [ORIGIN],
  });
  await app.fastify.ready();
});
afterAll(async () => {
  await app.fastify.close();
  await shop.close();
});

const FLAGS = { path: "/", httpOnly: true, secure: true, sameSite: "Lax" };

it("over HTTPS both cookies are bound to this very host, and the plain names open nothing", async () => {
  const signedIn = await post(app.fastify, "session.signIn", { payload: await givePassword(shop, "CASHIER") });
  const [session] = signedIn.cookies;
  expect(session).toMatchObject({ name: "__Host-galla_session", ...FLAGS });
  expect(session).not.toHaveProperty("domain");
  const cookie = `__Host-galla_session=${session?.value}`;
  const payload = { registerId: shop.registerId, tillName: "Counter" };
  const [till] = (await post(app.fastify, "tills.enrol", { cookie, payload })).cookies;
  expect(till).toMatchObject({ name: "__Host-galla_till", ...FLAGS });
  expect(till).not.toHaveProperty("domain");

  const both = `${cookie}; __Host-galla_till=${till?.value}`;
  expect((await get(app.fastify, "session.me", { cookie: both })).json()).toMatchObject({
    result: { data: { till: { registerId: shop.registerId } } },
  });
  const planted = `galla_session=${session?.value}; galla_till=${till?.value}`;
  expect((await get(app.fastify, "session.me", { cookie: planted })).statusCode).toBe(401);
  expect((await get(app.fastify, "tills.current", { cookie: planted })).statusCode).toBe(401);
});

it("leaving takes both away again, under the names they have", async () => {
  const signedIn = await post(app.fastify, "session.signIn", { payload: await givePassword(shop, "CASHIER") });
  const cookie = `__Host-galla_session=${signedIn.cookies[0]?.value}`;
  const [cleared] = (await post(app.fastify, "session.signOut", { cookie })).cookies;
  expect(cleared).toMatchObject({ name: "__Host-galla_session", value: "", ...FLAGS });
});
