import type { FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, givePin, tillOf, type Answer, type Browser } from "../../testing/browser.ts";
import { countHashes } from "../../testing/count-hashes.ts";
import { openTestApp } from "../../testing/http.ts";
import { codeOf } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

const PIN = "4071";
let shop: TestShop;
let app: FastifyInstance;
let till: Browser;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  till = await tillOf(app, shop);
  await givePin(shop, shop.userIds.CASHIER, PIN);
});
afterAll(async () => {
  await app.close();
  await shop.close();
});
beforeEach(() => forget());

const forget = () =>
  Promise.all(["pin_throttle", "sign_in_throttle"].map((table) => shop.operator.pool.query(`TRUNCATE ${table}`)));
const cashier = () => shop.userIds.CASHIER;
const wrong = (index: number) => String(5000 + index);
const come = (userId: string, pin: string, headers: Record<string, string> = {}) =>
  till.send("tills.switchUser", { userId, pin }, headers);
/** How many minutes somebody must wait, whole ones as they began; null where they need not. */
const minutesOf = ({ code, details }: Answer) =>
  code === "auth.too_many_attempts" ? Math.ceil(Number(at(details, "retryAfterSeconds")) / 60) : null;
/** The wait is over: what a clock would do. */
const wait = () => shop.operator.pool.query("UPDATE pin_throttle SET blocked_until = now() - interval '1 second'");

describe("a hundred wrong PINs at once", () => {
  it("reach the hash function at most five times, wherever they say they come from", async () => {
    let codes: (string | null)[] = [];
    const hashes = await countHashes(async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          come(cashier(), wrong(index), { "x-forwarded-for": `203.0.113.${index}` }),
        ),
      );
      codes = answers.map(({ code }) => code);
    });
    expect(hashes).toBe(5);
    expect(codes.filter((code) => code === "auth.pin_invalid")).toHaveLength(5);
    expect(codes.filter((code) => code === "auth.too_many_attempts")).toHaveLength(95);
    const right = await come(cashier(), PIN, { "x-forwarded-for": "198.51.100.1" });
    expect(minutesOf(right)).toBe(1);
  });

  it("reach it no more often for a person who is not there, and are answered alike", async () => {
    const hashes = await countHashes(() =>
      Promise.all(
        Array.from({ length: 100 }, (_, index) => come("01990000-0000-7000-8000-000000000001", wrong(index))),
      ),
    );
    expect(hashes).toBe(5);
  });
});

describe("wrong PINs", () => {
  it("count down, cost a minute and then double it, and at ten lock until a leader unlocks", async () => {
    const seen: unknown[] = [];
    for (let tried = 1; tried <= 10; tried += 1) {
      seen.push(at(await come(cashier(), wrong(tried)), "details", "remainingAttempts"));
      if (tried < 5) continue;
      const blocked = await come(cashier(), PIN);
      if (tried < 10) expect(minutesOf(blocked)).toBe(2 ** (tried - 5));
      await wait();
    }
    expect(seen).toEqual([4, 3, 2, 1, 0, 0, 0, 0, 0, 0]);
    expect((await come(cashier(), PIN)).code).toBe("auth.pin_locked");
    const manager = shop.caller("MANAGER");
    expect((await manager.users.byId({ userId: cashier() })).isPinLocked).toBe(true);
    const { rows } = await shop.operator.pool.query("SELECT register_id FROM audit_entry WHERE action = $1", [
      "user.pin_locked",
    ]);
    expect(rows).toEqual([{ register_id: shop.registerId }]);
    expect((await manager.users.unlockPin({ userId: cashier() })).isPinLocked).toBe(false);
    expect((await come(cashier(), PIN)).code).toBeNull();
  });

  it("count together wherever the PIN is typed: at the lock screen and for an approval", async () => {
    const approverId = shop.userIds.OWNER;
    await givePin(shop, approverId, "480913");
    const ask = (pin: string) =>
      shop.caller("CASHIER").approvals.grant({
        approvalId: v7(),
        approverId,
        pin,
        storeId: shop.storeId,
        reason: "Change",
        scope: { permission: "drawer.open", movementId: v7() },
      });
    for (let tried = 1; tried <= 3; tried += 1) expect(await codeOf(ask("111111"))).toBe("auth.pin_invalid");
    for (let tried = 1; tried <= 2; tried += 1) await come(approverId, "111111");
    expect(await codeOf(ask("480913"))).toBe("auth.too_many_attempts");
    expect((await come(approverId, "480913")).code).toBe("auth.too_many_attempts");
  });

  it("are forgotten after the right one", async () => {
    for (let tried = 1; tried <= 4; tried += 1) await come(cashier(), wrong(tried));
    expect((await come(cashier(), PIN)).code).toBeNull();
    expect(await come(cashier(), wrong(0))).toMatchObject({ details: { remainingAttempts: 4 } });
  });

  it("cost the same and are answered alike for no PIN, the wrong person, an unknown id and somebody let go", async () => {
    const owner = shop.caller("OWNER");
    const hired = { role: "CASHIER", pin: PIN } as const;
    const here = { ...hired, userId: v7(), fullName: "Let go", storeIds: [shop.storeId] };
    const far = { ...hired, userId: v7(), fullName: "Far away", storeIds: [shop.secondStoreId] };
    const { id: elsewhere } = await owner.users.create(far);
    const { id: gone } = await owner.users.create(here);
    await owner.users.deactivate({ userId: gone });
    const stranger = await shop.stranger();
    await givePin(stranger, stranger.userIds.CASHIER, PIN);
    const nobodies = [v7(), shop.userIds.STAFF, shop.userIds.MANAGER, elsewhere, gone, stranger.userIds.CASHIER];
    for (const userId of nobodies) {
      await forget();
      const answers: unknown[] = [];
      const hashes = await countHashes(async () => {
        for (let tried = 1; tried <= 6; tried += 1) {
          const answer = await come(userId, PIN);
          answers.push(answer.code === "auth.pin_invalid" ? answer.details : minutesOf(answer));
        }
      });
      expect(hashes).toBe(5);
      expect(answers).toEqual([...[4, 3, 2, 1, 0].map((remainingAttempts) => ({ remainingAttempts })), 1]);
    }
  });

  it("over many names make the whole till wait, and a right PIN gives back only its own attempt", async () => {
    for (let name = 0; name < 29; name += 1) expect((await come(v7(), wrong(name))).code).toBe("auth.pin_invalid");
    expect((await come(cashier(), PIN)).code).toBeNull();
    expect((await come(v7(), PIN)).code).toBe("auth.pin_invalid");
    expect((await come(cashier(), PIN)).code).toBe("auth.too_many_attempts");
    const { rows } = await shop.operator.pool.query("SELECT failures FROM pin_throttle WHERE user_id = $1", [
      cashier(),
    ]);
    expect(rows).toEqual([]);
  });
});
