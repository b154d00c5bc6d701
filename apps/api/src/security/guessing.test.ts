import type { FastifyInstance } from "fastify";
import { acrossMerchants } from "@galla/db";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "../modules/people/password.ts";
import { browserOf, openBrowser } from "../testing/browser.ts";
import { countHashes } from "../testing/count-hashes.ts";
import { givePassword, openTestApp } from "../testing/http.ts";
import { codeOf } from "../testing/product-command.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";

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
beforeEach(async () => {
  for (const table of ["pin_throttle", "sign_in_throttle"]) await shop.operator.pool.query(`TRUNCATE ${table}`);
});

describe("guesses at a password", () => {
  it("are not forgotten because another shop's owner has an account under the same address", async () => {
    const { email } = await givePassword(shop, "OWNER");
    const stranger = await shop.stranger();
    const password = "the stranger's very own words";
    const passwordHash = await hashPassword(password);
    await acrossMerchants(shop.operator, (tx) =>
      tx.user.create({
        data: { merchantId: stranger.merchantId, email, fullName: "Me too", role: "STAFF", passwordHash },
        select: { id: true },
      }),
    );
    const signIn = async (typed: string) => (await openBrowser(app).signIn({ email, password: typed })).code;
    const codes: (string | null)[] = [];
    for (let round = 0; round < 3; round += 1)
      codes.push(await signIn(`guess ${round}a`), await signIn(`guess ${round}b`), await signIn(password));
    expect(codes.filter((code) => code === "auth.invalid_credentials")).toHaveLength(5);
    expect(codes.at(-1)).toBe("auth.too_many_attempts");
  });

  it("leave those who know theirs alone, however often they come, also at a shared address", async () => {
    const { email, password } = await givePassword(shop, "OWNER");
    for (let time = 0; time < 8; time += 1)
      expect((await openBrowser(app).signIn({ email, password })).code).toBeNull();
  });
});

describe("guesses at PINs from one till", () => {
  it("count together however often the browser is enrolled anew, so that one till cannot stop the whole shop", async () => {
    const browser = await browserOf(app, shop, "CASHIER");
    const codes: (string | null)[] = [];
    for (let round = 0; round < 4; round += 1) {
      await browser.send("tills.enrol", { registerId: shop.registerId, tillName: `Till ${round}` });
      for (let guess = 0; guess < 10; guess += 1)
        codes.push(
          (await openBrowser(app, browser.cookies()).send("tills.switchUser", { userId: v7(), pin: "4071" })).code,
        );
    }
    expect(codes.filter((code) => code === "auth.pin_invalid")).toHaveLength(30);
    expect(codes.filter((code) => code === "auth.too_many_attempts")).toHaveLength(10);
    const { rows } = await shop.operator.pool.query("SELECT failures FROM sign_in_throttle WHERE key = $1", [
      `pin-shop:${shop.merchantId}`,
    ]);
    expect(rows).toEqual([{ failures: 30 }]);
  });
});

describe("hiring the same person again", () => {
  it("is no way to try PINs on them unseen: it is counted, and hashes five times at most", async () => {
    const owner = shop.caller("OWNER");
    const role = "CASHIER" as const;
    const hired = { userId: v7(), fullName: "Asha", role, storeIds: [shop.storeId] };
    await owner.users.create({ ...hired, pin: "4071" });
    expect(await owner.users.create({ ...hired, pin: "4071" })).toMatchObject({ id: hired.userId });
    const codes: string[] = [];
    const hashes = await countHashes(async () => {
      for (let guess = 0; guess < 12; guess += 1)
        codes.push(await codeOf(owner.users.create({ ...hired, pin: String(5000 + guess) })));
    });
    expect(hashes).toBeLessThanOrEqual(5);
    expect(new Set(codes)).toEqual(new Set(["input.invalid", "auth.too_many_attempts"]));
  });
});
