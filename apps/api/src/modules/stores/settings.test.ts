import type { Database, Tx } from "@galla/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, refusalOf, saleOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { checkout } from "../sales/checkout.ts";
import { updateSettings } from "./update-settings.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Changed = Parameters<ReturnType<TestShop["caller"]>["settings"]["update"]>[0];
const settings = (of = shop) => of.caller("OWNER").settings;

async function editOf(of: TestShop, fields: Partial<Changed>): Promise<Changed> {
  const { merchantName, currencyCode, locale, discountLimitPpm, overShortLimitMinor, version } =
    await settings(of).read();
  return { merchantName, currencyCode, locale, discountLimitPpm, overShortLimitMinor, version, ...fields };
}

describe("settings", () => {
  it("change for exactly one of many who edit the same version, and the book tells before and after", async () => {
    const edits = await Promise.all([1, 2, 3].map((share) => editOf(shop, { discountLimitPpm: share * 10_000 })));
    const answers = await Promise.allSettled(edits.map((edit) => settings().update(edit)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect(await codeOf(settings().update({ ...(await editOf(shop, {})), version: 1 }))).toBe("version.conflict");
    const { discountLimitPpm } = await settings().read();
    const { rows } = await shop.caller("OWNER").audit.list({ action: "settings.updated" });
    expect(rows).toMatchObject([{ before: { discountLimitPpm: 1_000_000 }, after: { discountLimitPpm } }]);
  });

  it("take any real currency, with its decimals, while there is no sale", async () => {
    for (const [currencyCode, currencyExponent] of [
      ["JPY", 0],
      ["KWD", 3],
      ["INR", 2],
    ] as const) {
      const changed = await settings().update(await editOf(shop, { currencyCode }));
      expect(changed).toMatchObject({ currencyCode, currencyExponent, canChangeCurrency: true });
    }
    for (const currencyCode of ["ZZZ", "CLF"]) {
      const details = await detailsOf(settings().update(await editOf(shop, { currencyCode })), "input.invalid");
      expect(details).toMatchObject({ issues: [{ field: "currencyCode" }] });
    }
  });

  it("are read by leaders and changed by the owner", async () => {
    const edit = await editOf(shop, { merchantName: "Mine" });
    expect(await codeOf(shop.caller("MANAGER").settings.update(edit))).toBe("permission.denied");
    expect(await codeOf(shop.caller("CASHIER").settings.read())).toBe("permission.denied");
    expect((await shop.caller("MANAGER").settings.read()).merchantName).toBe("Test shop");
  });
});

describe("the currency", () => {
  it("stays once there is a sale; everything else may still change", async () => {
    const one = await shop.stranger();
    const { id } = await one.makeProduct({ stockMilli: 5000n, priceMinor: 1000n });
    await one.caller("CASHIER").sales.checkout(saleOf(one, [pieces(id, 1)], 1050));
    const edit = await editOf(one, { currencyCode: "USD" });
    expect(await detailsOf(settings(one).update(edit), "settings.currency_in_use")).toEqual({ saleCount: 1 });
    const changed = await settings(one).update(await editOf(one, { merchantName: "Renamed" }));
    expect(changed).toMatchObject({ merchantName: "Renamed", currencyCode: "INR", canChangeCurrency: false });
  });

  it("never changes behind a first sale that is on its way: the change waits for it and is refused", async () => {
    const one = await shop.stranger();
    const { id } = await one.makeProduct({ stockMilli: 5000n, priceMinor: 1000n });
    const edit = await editOf(one, { currencyCode: "USD" });
    const { database, written, commit } = lateToCommit(one.database);
    const sale = checkout({ ...one.callAs("CASHIER"), database }, saleOf(one, [pieces(id, 1)], 1050));
    await written;
    const change = refusalOf(settings(one).update(edit));
    await expect.poll(() => waitingForMerchant(one), { timeout: 10_000 }).toBe(1);
    commit();
    expect((await sale).receipt.totalMinor).toBe(1050);
    expect((await change).code).toBe("settings.currency_in_use");
    expect(await settings(one).read()).toMatchObject({ currencyCode: "INR" });
  });

  it("changes before a first sale that comes while it changes: the sale waits and is rung up in the new one", async () => {
    const one = await shop.stranger();
    const { id } = await one.makeProduct({ stockMilli: 5000n, priceMinor: 1000n });
    const edit = await editOf(one, { currencyCode: "USD" });
    const { database, written, commit } = lateToCommit(one.database);
    const change = updateSettings({ ...one.callAs("OWNER"), database }, edit);
    await written;
    const sale = one.caller("CASHIER").sales.checkout(saleOf(one, [pieces(id, 1)], 1050));
    await expect.poll(() => waitingForMerchant(one), { timeout: 10_000 }).toBe(1);
    commit();
    expect(await change).toMatchObject({ currencyCode: "USD", canChangeCurrency: true });
    expect((await sale).totalMinor).toBe(1050);
  });
});

/** The same database, whose transactions do their work and then wait with their commit until they are let. */
function lateToCommit(database: Database) {
  const [written, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const prisma = new Proxy(database.prisma, {
    get(client, name) {
      if (name !== "$transaction") return Reflect.get(client, name);
      return (work: (tx: Tx) => Promise<unknown>) =>
        client.$transaction(async (tx) => {
          const answer = await work(tx);
          written.resolve();
          await gate.promise;
          return answer;
        });
    },
  });
  return { database: { ...database, prisma }, written: written.promise, commit: () => gate.resolve() };
}

/** How many wait for a row somebody else holds, in this test's database. */
async function waitingForMerchant(of: TestShop): Promise<number> {
  const { rows } = await of.operator.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event IN ('transactionid', 'tuple')`,
  );
  return rows[0]?.count ?? -1;
}
