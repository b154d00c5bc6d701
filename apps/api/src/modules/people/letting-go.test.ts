import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, browserOf, givePin, openBrowser, tillOf } from "../../testing/browser.ts";
import { openTestApp } from "../../testing/http.ts";
import { codeOf } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

const STRONG = "quartz-lantern-41-mosaic";
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

const owner = () => shop.caller("OWNER").users;
const liveSessions = async (userId: string) => {
  const sql = "SELECT count(*)::int AS count FROM session WHERE user_id = $1 AND ended_at IS NULL";
  const { rows } = await shop.operator.pool.query<{ count: number }>(sql, [userId]);
  return rows[0]?.count;
};

describe("letting somebody go", () => {
  it("ends every session of theirs at the very next call, in the office and at a till, and the till stays a till", async () => {
    const userId = shop.userIds.CASHIER;
    await givePin(shop, userId, "4071");
    const office = await browserOf(app, shop, "CASHIER");
    await office.send("tills.enrol", { registerId: shop.registerId, tillName: "Counter" });
    expect((await office.send("tills.switchUser", { userId, pin: "4071" })).code).toBeNull();
    const home = await browserOf(app, shop, "CASHIER");
    expect([(await office.ask("session.me")).code, (await home.ask("session.me")).code]).toEqual([null, null]);

    await shop.caller("MANAGER").users.deactivate({ userId });
    expect([(await office.ask("session.me")).code, (await home.ask("session.me")).code]).toEqual([
      "auth.required",
      "auth.required",
    ]);
    expect(await liveSessions(userId)).toBe(0);
    expect((await office.send("tills.switchUser", { userId, pin: "4071" })).code).toBe("auth.pin_invalid");
    expect(at(await office.ask("tills.current"), "data", "till", "registerId")).toBe(shop.registerId);

    expect(await owner().reactivate({ userId })).toMatchObject({ isActive: true, hasPin: true });
    expect((await home.ask("session.me")).code).toBe("auth.required");
    await owner().unlockPin({ userId });
    expect((await office.send("tills.switchUser", { userId, pin: "4071" })).code).toBeNull();
  });

  it("wins against a sign-in at the same time: no session is left", async () => {
    const till = await tillOf(app, shop, shop.secondRegisterId);
    for (let round = 0; round < 5; round += 1) {
      const { id: userId } = await owner().create({
        userId: v7(),
        fullName: "Short stay",
        role: "CASHIER",
        pin: "4071",
        storeIds: [shop.storeId],
      });
      await Promise.all([till.send("tills.switchUser", { userId, pin: "4071" }), owner().deactivate({ userId })]);
      expect(await liveSessions(userId)).toBe(0);
    }
  });
});

describe("a new role", () => {
  it("counts from the very next call of a session that is open", async () => {
    const browser = await browserOf(app, shop, "STAFF");
    expect((await browser.ask("users.list", {})).code).toBe("permission.denied");
    await owner().changeRole({ userId: shop.userIds.STAFF, role: "MANAGER" });
    expect((await browser.ask("users.list", {})).code).toBeNull();
    await owner().changeRole({ userId: shop.userIds.STAFF, role: "STAFF" });
    expect((await browser.ask("users.list", {})).code).toBe("permission.denied");
  });
});

describe("a password reset by the owner", () => {
  it("ends the person's sessions, opens the door by the new one, and must be changed", async () => {
    const browser = await browserOf(app, shop, "MANAGER");
    const userId = shop.userIds.MANAGER;
    const { email } = await owner().resetPassword({ userId, password: STRONG });
    expect((await browser.ask("session.me")).code).toBe("auth.required");
    const again = openBrowser(app);
    const session = await again.signIn({ email: email ?? "", password: STRONG });
    expect(at(session, "data", "user", "mustChangePassword")).toBe(true);
  });

  it("is refused for somebody without an address", async () => {
    const { id: userId } = await owner().create({
      userId: v7(),
      fullName: "PIN only",
      role: "CASHIER",
      pin: "4071",
      storeIds: [shop.storeId],
    });
    expect(await codeOf(owner().resetPassword({ userId, password: STRONG }))).toBe("input.invalid");
  });
});

describe("a person's sessions", () => {
  it("are seen and ended by who manages them, one by one or all, and by nobody's guess of an id", async () => {
    const userId = shop.userIds.CASHIER;
    await owner().endSessions({ userId });
    const [one, two] = [await browserOf(app, shop, "CASHIER"), await browserOf(app, shop, "CASHIER")];
    const [session] = await owner().sessions({ userId });
    expect(await owner().sessions({ userId })).toHaveLength(2);
    expect(await codeOf(owner().endSessions({ userId: shop.userIds.STAFF, sessionId: session?.sessionId }))).toBe(
      "resource.not_found",
    );
    await owner().endSessions({ userId, sessionId: session?.sessionId });
    const codes = [(await one.ask("session.me")).code, (await two.ask("session.me")).code];
    expect(new Set(codes)).toEqual(new Set(["auth.required", null]));
    await owner().endSessions({ userId });
    expect(await owner().sessions({ userId })).toEqual([]);
  });

  it("opened by a PIN end when the PIN is changed or taken away", async () => {
    const userId = shop.userIds.CASHIER;
    const till = await tillOf(app, shop, shop.farRegisterId);
    for (const next of ["5508", null]) {
      await givePin(shop, userId, "4071");
      expect((await till.send("tills.switchUser", { userId, pin: "4071" })).code).toBeNull();
      expect(await owner().setPin({ userId, pin: next })).toMatchObject({ hasPin: next !== null });
      expect((await till.ask("session.me")).code).toBe("auth.required");
    }
  });
});

describe("the last active owner", () => {
  it("can be neither let go nor given another role", async () => {
    const userId = shop.userIds.OWNER;
    expect(await codeOf(owner().deactivate({ userId }))).toBe("user.last_owner");
    expect(await codeOf(owner().changeRole({ userId, role: "MANAGER", storeIds: [shop.storeId] }))).toBe(
      "user.last_owner",
    );
  });

  it("is left when two owners each try to leave the shop without the other at the same time", async () => {
    for (let round = 0; round < 8; round += 1) {
      const world = await shop.stranger();
      const one = world.userIds.OWNER;
      const { id: two } = await world.caller("OWNER").users.create({
        userId: v7(),
        fullName: "Second",
        role: "OWNER",
        pin: "480913",
        storeIds: [],
      });
      const { users } = world.caller("OWNER");
      const demote = (userId: string) => users.changeRole({ userId, role: "MANAGER", storeIds: [world.storeId] });
      const fire = (userId: string) => users.deactivate({ userId });
      const acts = round % 2 === 0 ? [demote(one), fire(two)] : [fire(two), fire(one)];
      const answers = await Promise.allSettled(acts);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { total } = await users.list({ role: "OWNER" });
      expect(total).toBe(1);
    }
  });

  it("may go once there is another", async () => {
    await owner().create({ userId: v7(), fullName: "Second", role: "OWNER", pin: "480913", storeIds: [] });
    expect(await owner().deactivate({ userId: shop.userIds.OWNER })).toMatchObject({ isActive: false });
  });
});
