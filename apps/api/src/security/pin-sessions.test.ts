import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, browserOf, givePin, openBrowser, tillOf, type Browser } from "../testing/browser.ts";
import { givePassword, openTestApp } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";

const PIN = "4071";
let shop: TestShop;
let app: FastifyInstance;
let till: Browser;
let userId: string;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  till = await tillOf(app, shop);
  userId = shop.userIds.CASHIER;
});
afterAll(async () => {
  await app.close();
  await shop.close();
});
beforeEach(async () => {
  await givePin(shop, userId, PIN);
  await comeIn();
});

const comeIn = async () => expect((await till.send("tills.switchUser", { userId, pin: PIN })).code).toBeNull();
const whoIsIn = async () => {
  const { code, data } = await till.ask("session.me");
  return code ?? at(data, "user", "role");
};
const changeRole = (role: "CASHIER" | "MANAGER" | "STAFF" | "OWNER") =>
  shop.caller("OWNER").users.changeRole({ userId, role, storeIds: [shop.storeId] });

describe("an owner's PIN", () => {
  it("is not enough to make people, roles, passwords or settings, and enough for the rest", async () => {
    const ownerId = shop.userIds.OWNER;
    await givePin(shop, ownerId, "480913");
    expect((await till.send("tills.switchUser", { userId: ownerId, pin: "480913" })).code).toBeNull();
    const acts = ["users.create", "users.changeRole", "users.resetPassword", "settings.update", "taxClasses.create"];
    for (const act of acts)
      expect({ act, code: (await till.send(act, {})).code }).toEqual({ act, code: "auth.password_needed" });
    expect((await till.ask("users.list", {})).code).toBeNull();
    expect((await till.ask("settings.read")).code).toBeNull();
  });
});

describe("a session opened by PIN", () => {
  it.each(["MANAGER", "OWNER", "STAFF"] as const)(
    "ends when its person becomes %s, so that four digits open no more than they were chosen for",
    async (role) => {
      await changeRole(role);
      expect(await whoIsIn()).toBe("auth.required");
      await changeRole("CASHIER");
    },
  );

  it("goes on when its person is given the role they have", async () => {
    await changeRole("CASHIER");
    expect(await whoIsIn()).toBe("CASHIER");
  });

  it("ends when its person chooses another PIN elsewhere, and goes on where they choose it", async () => {
    const { password } = await givePassword(shop, "CASHIER");
    const elsewhere = await browserOf(app, shop, "CASHIER");
    const choose = (browser: Browser, pin: string) =>
      browser.send("session.setPin", { currentPassword: password, pin });
    expect((await choose(elsewhere, "5508")).code).toBeNull();
    expect(await whoIsIn()).toBe("auth.required");
    expect((await elsewhere.ask("session.me")).code).toBeNull();
    await givePin(shop, userId, PIN);
    await comeIn();
    expect((await choose(till, "5926")).code).toBeNull();
    expect(await whoIsIn()).toBe("CASHIER");
  });

  it("is worth nothing once its person is taken from the till's store, and their password's session stays", async () => {
    const office = openBrowser(app);
    await office.signIn(await givePassword(shop, "CASHIER"));
    const move = async (storeIds: string[]) => {
      const { version, fullName, email } = await shop.caller("OWNER").users.byId({ userId });
      await shop.caller("OWNER").users.update({ userId, version, fullName, email, storeIds });
    };
    await move([shop.secondStoreId]);
    expect(await whoIsIn()).toBe("auth.required");
    expect((await till.send("tills.switchUser", { userId, pin: PIN })).code).toBe("auth.pin_invalid");
    expect((await office.ask("session.me")).code).toBeNull();
    await move([shop.storeId, shop.secondStoreId]);
  });

  it("of an owner, who is assigned to no store, lives at every till", async () => {
    await givePin(shop, shop.userIds.OWNER, "480913");
    const owner = { userId: shop.userIds.OWNER, pin: "480913" };
    expect((await till.send("tills.switchUser", owner)).code).toBeNull();
    expect(await whoIsIn()).toBe("OWNER");
  });
});

describe("a browser that is a till", () => {
  it("is made another's by nobody who could not give it back: not from a store they do not work in", async () => {
    const browser = openBrowser(app, till.cookies());
    await browser.signIn(await givePassword(shop, "STAFF"));
    await shop.caller("OWNER").users.changeRole({
      userId: shop.userIds.STAFF,
      role: "CASHIER",
      storeIds: [shop.secondStoreId],
    });
    for (const [procedure, payload] of [
      ["tills.leave", {}],
      ["tills.enrol", { registerId: shop.farRegisterId, tillName: "Mine" }],
    ] as const)
      expect(await browser.send(procedure, payload)).toMatchObject({
        code: "store.not_assigned",
        details: { storeId: shop.storeId },
      });
    expect(at(await browser.ask("tills.current"), "data", "till", "registerId")).toBe(shop.registerId);
  });
});
