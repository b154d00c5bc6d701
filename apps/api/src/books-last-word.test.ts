import { verifyBooks } from "@galla/db/verify";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { productOf } from "./testing/product-command.ts";
import { openTestShop, type TestShop } from "./testing/shop.ts";
import { storeEdit, storeOf } from "./testing/store-command.ts";

// People, places, settings and prices are changed through the doors and then looked at, and altered behind the book's back.
let shop: TestShop;
const ids = { user: v7(), register: v7(), store: "", product: "", taxClass: v7() };
beforeAll(async () => {
  shop = await openTestShop();
  await changeEverything();
});
afterAll(() => shop.close());

async function changeEverything(): Promise<void> {
  const owner = shop.caller("OWNER");
  const { user: userId, register: registerId, taxClass: taxClassId } = ids;
  const { storeId } = shop;
  const person = { userId, fullName: "Asha", email: null, storeIds: [storeId] };
  await owner.users.create({ ...person, role: "STAFF", pin: "715304" });
  await owner.users.changeRole({ userId, role: "CASHIER" });
  await owner.users.deactivate({ userId });
  await owner.users.reactivate({ userId });
  ids.store = (await owner.stores.create(storeOf())).id;
  await owner.stores.update(await storeEdit(shop, ids.store, { billPrefix: "SHOP", cashRoundingIncrementMinor: 100 }));
  await owner.stores.deactivate({ storeId: ids.store });
  await owner.stores.reactivate({ storeId: ids.store });
  await owner.registers.create({ registerId, storeId, name: "Back", code: "90" });
  await owner.registers.update({ registerId, name: "Front", code: "91" });
  await owner.taxClasses.create({ taxClassId, name: "Low", ratePpm: 20_000 });
  await owner.taxClasses.update({ taxClassId, name: "Lower", ratePpm: 10_000, isDefault: true });
  const {
    isDemo: _isDemo,
    canChangeCurrency: _can,
    currencyExponent: _exponent,
    ...settings
  } = await owner.settings.read();
  await owner.settings.update({ ...settings, discountLimitPpm: 50_000 });
  const product = await owner.products.create(productOf(shop, { priceMinor: 1000 }));
  ids.product = product.id;
  const csv = `name,sku,price\n${product.name},${product.sku},12.50\n`;
  await owner.products.importCsv({ storeId, csv, dryRun: false });
}

async function altered() {
  const { results } = await verifyBooks({ ownerUrl: shop.ownerUrl });
  return results.find(({ id }) => id === "D7");
}

test("what was changed through the doors is what the book last said", async () => {
  expect(await altered()).toMatchObject({ violations: 0 });
});

describe("the verifier names", () => {
  const cases = [
    {
      what: "a role that was raised",
      table: "app_user",
      column: "role",
      value: "OWNER",
      key: "role",
      id: () => ids.user,
    },
    {
      what: "somebody let go without a word",
      table: "app_user",
      column: "is_active",
      value: false,
      key: "isActive",
      id: () => ids.user,
    },
    {
      what: "a store's prefix",
      table: "store",
      column: "bill_prefix",
      value: "FAKE",
      key: "billPrefix",
      id: () => ids.store,
    },
    { what: "a register's code", table: "register", column: "code", value: "92", key: "code", id: () => ids.register },
    { what: "a rate of tax", table: "tax_class", column: "rate_ppm", value: 1, key: "ratePpm", id: () => ids.taxClass },
    {
      what: "the limit of discounts",
      table: "merchant",
      column: "discount_limit_ppm",
      value: 1,
      key: "discountLimitPpm",
      id: () => shop.merchantId,
    },
    {
      what: "a price that a file brought",
      table: "product",
      column: "price_minor",
      value: 1,
      key: "priceMinor",
      id: () => ids.product,
    },
  ];
  it.each(cases)("$what", async ({ table, column, value, key, id }) => {
    const { pool } = shop.operator;
    const set = `UPDATE ${table} SET ${column} = $1 WHERE id = $2`;
    const { rows } = await pool.query(`SELECT ${column} AS kept FROM ${table} WHERE id = $1`, [id()]);
    await pool.query(set, [value, id()]);
    const found = await altered();
    await pool.query(set, [rows[0]?.kept, id()]);
    expect(found).toMatchObject({
      violations: 1,
      sample: [{ altered: table, id: id(), differs: { [key]: { now: value } } }],
    });
  });
});
