import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, browserOf, givePin, openBrowser, type Browser } from "../../testing/browser.ts";
import { openTestApp } from "../../testing/http.ts";
import { codeOf } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let app: FastifyInstance;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  await givePin(shop, shop.userIds.CASHIER, "4071");
  await givePin(shop, shop.userIds.MANAGER, "715304");
  await givePin(shop, shop.userIds.STAFF, "9021");
});
afterAll(async () => {
  await app.close();
  await shop.close();
});
beforeEach(async () => {
  await shop.operator.pool.query("UPDATE till SET ended_at = now() WHERE ended_at IS NULL");
  await shop.operator.pool.query("TRUNCATE sign_in_throttle");
});

const enrol = (browser: Browser, registerId = shop.registerId, tillName = "Counter") =>
  browser.send("tills.enrol", { registerId, tillName });
const heldRegister = async (browser: Browser) => at(await browser.ask("tills.current"), "data", "till", "registerId");
const liveTills = async () => {
  const { rows } = await shop.operator.pool.query<{ register: string }>(
    "SELECT register_id AS register FROM till WHERE ended_at IS NULL ORDER BY enrolled_at",
  );
  return rows.map(({ register }) => register);
};

describe("enrolling a browser", () => {
  it("makes it the till of a register, in a cookie no page can read and the database does not hold", async () => {
    const browser = await browserOf(app, shop, "CASHIER");
    const answer = await enrol(browser);
    expect(answer.data).toMatchObject({ registerId: shop.registerId, storeId: shop.storeId, name: "Counter" });
    expect(at(await browser.ask("session.me"), "data", "till", "registerId")).toBe(shop.registerId);
    const token = browser.cookies()["galla_till"] ?? "";
    expect(token).toHaveLength(43);
    const { rows } = await shop.operator.pool.query("SELECT token_hash FROM till WHERE ended_at IS NULL");
    expect(JSON.stringify(rows)).not.toContain(token);
    const audited = await shop.operator.pool.query(
      "SELECT action FROM audit_entry WHERE chain_id = $1 AND subject_id = $1 ORDER BY seq DESC LIMIT 1",
      [shop.registerId],
    );
    expect(audited.rows).toEqual([{ action: "register.enrolled" }]);
  });

  it("gives a register to exactly one of twenty browsers that ask at once, and tells the others who holds it", async () => {
    const { galla_session } = (await browserOf(app, shop, "CASHIER")).cookies();
    const browsers = Array.from({ length: 20 }, () => openBrowser(app, { galla_session: galla_session ?? "" }));
    const answers = await Promise.all(
      browsers.map((browser, index) => enrol(browser, shop.registerId, `Till ${index}`)),
    );
    const winner = answers.findIndex(({ code }) => code === null);
    const losers = answers.filter(({ code }) => code === "register.held");
    expect(losers).toHaveLength(19);
    for (const { details } of losers)
      expect(details).toMatchObject({ registerId: shop.registerId, tillName: `Till ${winner}` });
    expect(await liveTills()).toEqual([shop.registerId]);
  });

  it("leaves the register the browser had, and asking again for the one it has changes nothing", async () => {
    const browser = await browserOf(app, shop, "CASHIER");
    const first = await enrol(browser);
    const cookie = browser.cookies()["galla_till"];
    expect((await enrol(browser)).data).toEqual(first.data);
    expect(browser.cookies()["galla_till"]).toBe(cookie);
    expect((await enrol(browser, shop.registerId, "By the door")).data).toMatchObject({ name: "By the door" });
    expect((await enrol(browser, shop.secondRegisterId)).code).toBeNull();
    expect(await liveTills()).toEqual([shop.secondRegisterId]);
    expect(await heldRegister(browser)).toBe(shop.secondRegisterId);
  });

  it("is refused in a store one does not work in, at a register out of use, and elsewhere like nowhere", async () => {
    const stranger = await shop.stranger();
    const browser = await browserOf(app, shop, "CASHIER");
    await shop.operator.pool.query("DELETE FROM user_store WHERE user_id = $1 AND store_id = $2", [
      shop.userIds.CASHIER,
      shop.secondStoreId,
    ]);
    expect((await enrol(browser, shop.farRegisterId)).code).toBe("store.not_assigned");
    for (const id of [stranger.registerId, v7()])
      expect(await enrol(browser, id)).toMatchObject({
        code: "resource.not_found",
        details: { resource: "register", id },
      });
    await shop.operator.pool.query("UPDATE register SET is_active = false WHERE id = $1", [shop.secondRegisterId]);
    expect((await enrol(browser, shop.secondRegisterId)).code).toBe("register.inactive");
    await shop.operator.pool.query("UPDATE register SET is_active = true WHERE id = $1", [shop.secondRegisterId]);
    await shop.operator.pool.query("UPDATE store SET is_active = false WHERE id = $1", [shop.storeId]);
    expect((await enrol(browser)).code).toBe("store.inactive");
    await shop.operator.pool.query("UPDATE store SET is_active = true WHERE id = $1", [shop.storeId]);
    expect(await liveTills()).toEqual([]);
    expect((await enrol(await browserOf(app, shop, "STAFF"))).code).toBe("permission.denied");
  });
});

describe("enrolling and taking a register out of use at the same time", () => {
  it("lets one of the two happen: no till stands at a register out of use", async () => {
    const world = await shop.stranger();
    const { storeId, merchantId } = world;
    const { registers } = world.caller("OWNER");
    const outcomes = new Set<string>();
    const { galla_session } = (await browserOf(app, world, "OWNER")).cookies();
    for (let round = 0; round < 12; round += 1) {
      const browser = openBrowser(app, { galla_session: galla_session ?? "" });
      const registerId = v7();
      await registers.create({ registerId, storeId, name: `Till ${registerId}`, code: `R${round}` });
      const [enrolled, deactivated] = await Promise.all([
        enrol(browser, registerId),
        codeOf(registers.deactivate({ registerId })).catch(() => null),
      ]);
      outcomes.add(`${enrolled.code} ${deactivated}`);
    }
    expect(["null register.in_use", "register.inactive null"]).toEqual(expect.arrayContaining([...outcomes]));
    const { rows } = await shop.operator.pool.query(
      `SELECT r.id FROM register r JOIN till t ON t.merchant_id = r.merchant_id AND t.register_id = r.id AND t.ended_at IS NULL
        WHERE r.merchant_id = $1 AND NOT r.is_active`,
      [merchantId],
    );
    expect(rows).toEqual([]);
  });
});

describe("the lock screen", () => {
  it("names those who sell in this store and have a PIN, to nobody in particular, and tells nothing else of them", async () => {
    const till = await browserOf(app, shop, "MANAGER");
    await enrol(till);
    await till.send("tills.lock");
    expect((await till.ask("session.me")).code).toBe("auth.required");
    const { data } = await till.ask("tills.current");
    expect(data).toMatchObject({ storeName: "First store", registerName: "Till 1", timeZone: "Asia/Kolkata" });
    expect(at(data, "people")).toEqual([
      { id: shop.userIds.CASHIER, fullName: "CASHIER", role: "CASHIER" },
      { id: shop.userIds.MANAGER, fullName: "MANAGER", role: "MANAGER" },
    ]);
  });

  it("does not name those of other stores", async () => {
    const till = await browserOf(app, shop, "OWNER");
    await enrol(till, shop.farRegisterId);
    expect(at(await till.ask("tills.current"), "data", "people", 0, "fullName")).toBe("MANAGER");
  });

  it("is not there for a browser that is no till, or holds a token of nobody's", async () => {
    expect((await openBrowser(app).ask("tills.current")).code).toBe("till.not_enrolled");
    const switching = await openBrowser(app).send("tills.switchUser", { userId: shop.userIds.CASHIER, pin: "4071" });
    expect(switching.code).toBe("till.not_enrolled");
  });
});

describe("coming in by PIN", () => {
  it("opens a session of that person at that till, and ends the one that was open in this browser", async () => {
    const till = await browserOf(app, shop, "MANAGER");
    await enrol(till);
    const old = till.cookies()["galla_session"] ?? "";
    const { data } = await till.send("tills.switchUser", { userId: shop.userIds.CASHIER, pin: "4071" });
    expect(data).toMatchObject({ kind: "PIN", user: { role: "CASHIER" }, till: { registerId: shop.registerId } });
    const { rows } = await shop.operator.pool.query(
      "SELECT ended_at IS NULL AS live FROM session WHERE token_hash = sha256($1::text::bytea)",
      [old],
    );
    expect(rows).toEqual([{ live: false }]);
    expect(at(await till.ask("session.me"), "data", "user", "fullName")).toBe("CASHIER");
  });

  it("is no use anywhere else: the session's cookie without the till's opens nothing", async () => {
    const till = await browserOf(app, shop, "OWNER");
    await enrol(till);
    await till.send("tills.switchUser", { userId: shop.userIds.CASHIER, pin: "4071" });
    const { galla_session: session } = till.cookies();
    const answer = await app.inject({ url: "/trpc/session.me", headers: { cookie: `galla_session=${session}` } });
    expect(answer.statusCode).toBe(401);
  });
});

describe("a register taken back", () => {
  it("by a leader ends the till and everybody who is in at it, at the very next call; doing it again changes nothing", async () => {
    const till = await browserOf(app, shop, "OWNER");
    await enrol(till);
    await till.send("tills.switchUser", { userId: shop.userIds.CASHIER, pin: "4071" });
    const office = await browserOf(app, shop, "MANAGER");
    const release = () => office.send("tills.release", { registerId: shop.registerId });
    expect((await release()).code).toBeNull();
    expect((await till.ask("session.me")).code).toBe("auth.required");
    expect((await till.ask("tills.current")).code).toBe("till.not_enrolled");
    expect((await release()).code).toBeNull();
    const { rows } = await shop.operator.pool.query(
      "SELECT action FROM audit_entry WHERE chain_id = $1 ORDER BY seq DESC LIMIT 2",
      [shop.registerId],
    );
    expect(rows[0]).toEqual({ action: "register.released" });
    expect(rows[1]).not.toEqual({ action: "register.released" });
  });

  it("by a cashier needs a leader's approval for that register, good once", async () => {
    const till = await browserOf(app, shop, "OWNER");
    await enrol(till);
    const cashier = await browserOf(app, shop, "CASHIER");
    const { registerId } = shop;
    expect(await cashier.send("tills.release", { registerId })).toMatchObject({
      code: "approval.required",
      details: { needs: [{ permission: "register.release", registerId }] },
    });
    const approvalId = v7();
    const granted = await cashier.send("approvals.grant", {
      approvalId,
      approverId: shop.userIds.MANAGER,
      pin: "715304",
      storeId: shop.storeId,
      reason: "The tablet is broken",
      scope: { permission: "register.release", registerId },
    });
    expect(granted.code).toBeNull();
    expect((await cashier.send("tills.release", { registerId, approvalId })).code).toBeNull();
    expect(await liveTills()).toEqual([]);
    await enrol(till);
    expect((await cashier.send("tills.release", { registerId, approvalId })).code).toBe("approval.invalid");
    expect(await liveTills()).toEqual([registerId]);
  });

  it("is free again when its own browser leaves it", async () => {
    const browser = await browserOf(app, shop, "CASHIER");
    expect((await browser.send("tills.leave")).code).toBe("till.not_enrolled");
    await enrol(browser);
    expect((await browser.send("tills.leave")).code).toBeNull();
    expect(browser.cookies()["galla_till"]).toBeUndefined();
    expect(await liveTills()).toEqual([]);
  });
});

describe("what a till holds unsent", () => {
  it("is kept as it says, and only by a till", async () => {
    const browser = await browserOf(app, shop, "CASHIER");
    const sales = [{ saleId: v7(), totalMinor: 1050, queuedAt: "2026-11-21T06:00:00.000Z" }];
    expect((await browser.send("tills.reportUnsent", { sales })).code).toBe("till.not_enrolled");
    await enrol(browser);
    expect((await browser.send("tills.reportUnsent", { sales })).code).toBeNull();
    const { rows } = await shop.operator.pool.query("SELECT unsent_sales FROM till WHERE ended_at IS NULL");
    expect(rows).toEqual([{ unsent_sales: sales }]);
  });
});
