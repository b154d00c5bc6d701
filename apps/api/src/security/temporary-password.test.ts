import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, browserOf, givePin, openBrowser, tillOf, type Browser } from "../testing/browser.ts";
import { bearer, givePassword, openTestApp, refusalCode, tokensOf } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { PROCEDURE_TABLE } from "./testing/procedure-table.ts";

const TEMPORARY = "quartz-lantern-41-mosaic";
const OWN = "seven quiet lanterns";
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

/** The manager, whose password the owner has just reset. */
async function reset(): Promise<{ email: string; password: string }> {
  const owner = shop.caller("OWNER");
  const { email } = await owner.users.resetPassword({ userId: shop.userIds.MANAGER, password: TEMPORARY });
  return { email: email ?? "", password: TEMPORARY };
}

const walled = Object.entries(PROCEDURE_TABLE)
  .filter(([path, permission]) => permission !== "public" && !path.startsWith("session.") && path !== "tills.lock")
  .map(([path]) => path);

/** Both ways a procedure may be called; the one that is not its own never reaches it. */
const heard = async (browser: Browser, path: string) => [
  (await browser.send(path)).code,
  (await browser.ask(path)).code,
];

describe("a temporary password", () => {
  it("opens no procedure but those of one's own session, asked of the API itself", async () => {
    const credentials = await reset();
    const browser = openBrowser(app);
    await browser.signIn(credentials);
    const { token } = await tokensOf(app, credentials);
    for (const path of walled) {
      expect({ path, heard: await heard(browser, path) }).toEqual({
        path,
        heard: expect.arrayContaining(["password.change_required"]),
      });
    }
    expect(walled.length).toBeGreaterThan(70);
    const client = await bearer(app, "users.list", { token });
    expect([client.statusCode, refusalCode(client)]).toEqual([403, "password.change_required"]);
    expect(at(await browser.ask("session.me"), "data", "user", "mustChangePassword")).toBe(true);
  });

  it("stands in the way no more from the call after it was changed", async () => {
    const { email, password } = await reset();
    const browser = openBrowser(app);
    await browser.signIn({ email, password });
    const changed = await browser.send("session.changePassword", { currentPassword: password, newPassword: OWN });
    expect(changed.code).toBeNull();
    expect((await browser.ask("users.list", {})).code).toBeNull();
  });

  it("lets whoever was given it leave", async () => {
    const browser = openBrowser(app);
    await browser.signIn(await reset());
    expect((await browser.send("tills.lock")).code).toBeNull();
    expect((await browser.ask("session.me")).code).toBe("auth.required");
  });

  it("hinders nobody who comes in by PIN, and no password that is one's own", async () => {
    await reset();
    const userId = shop.userIds.MANAGER;
    await givePin(shop, userId, "715304");
    const till = await tillOf(app, shop);
    expect((await till.send("tills.switchUser", { userId, pin: "715304" })).code).toBeNull();
    expect((await till.ask("users.list", {})).code).toBeNull();
    await givePassword(shop, "CASHIER");
    expect((await (await browserOf(app, shop, "CASHIER")).ask("stores.list")).code).toBeNull();
  });
});
