import { verifyBooks } from "@galla/db/verify";
import type { CheckoutCommand } from "@galla/validators";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, productOf } from "./testing/product-command.ts";
import { saleOf } from "./testing/sale-command.ts";
import { closingOf } from "./testing/shift-command.ts";
import { openTestShop, type TestShop } from "./testing/shop.ts";
import { storeEdit } from "./testing/store-command.ts";

// Shifts as nobody plans them, through the same doors as by a person, and then looked at by the verifier.
let now = new Date("2026-12-31T20:00:00Z");
let shop: TestShop;
let untouched: unknown;
beforeAll(async () => {
  shop = await openTestShop({ clock: () => now });
  untouched = await broken();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");

/** How many rows break each check; the fixture itself plants shifts that nobody opened. */
async function broken() {
  const { results } = await verifyBooks({ ownerUrl: shop.ownerUrl });
  return results.filter(({ violations }) => violations > 0).map(({ id, violations }) => ({ id, violations }));
}

type Drawer = { readonly registerId: string; readonly shiftId: string };

const newProduct = (priceMinor: number) => {
  const openingStock = { storeId: shop.storeId, quantityMilli: 50_000 };
  return owner().products.create(productOf(shop, { priceMinor, openingStock }));
};

async function openDrawer(code: string, openingFloatMinor = 0): Promise<Drawer> {
  const drawer = { registerId: v7(), shiftId: v7() };
  const { registerId } = drawer;
  await owner().registers.create({ registerId, storeId: shop.storeId, name: `Till ${code}`, code });
  await owner().shifts.open({ ...drawer, openingFloatMinor });
  return drawer;
}

async function sell(drawer: Drawer, productId: string, sale: { total: number } & Partial<CheckoutCommand>) {
  const { total, ...fields } = sale;
  return owner().sales.checkout({ ...saleOf(drawer, [{ productId, quantityMilli: 1000 }], total), ...fields });
}

test("a store that changes its prefix, zone, tax mode and rounding in the middle of a shift keeps its books", async () => {
  const { id } = await newProduct(1003);
  const drawer = await openDrawer("61");
  const { storeId } = shop;
  const edit = async (fields: Parameters<typeof storeEdit>[2]) =>
    owner().stores.update(await storeEdit(shop, storeId, fields));
  const bills = [(await sell(drawer, id, { total: 1053 })).billNumber];
  await edit({ billPrefix: "SHOP", taxMode: "INCLUSIVE" });
  bills.push((await sell(drawer, id, { total: 1003 })).billNumber);
  await edit({ timeZone: "America/New_York", cashRoundingIncrementMinor: 10, cashRoundingMode: "NEAREST" });
  bills.push((await sell(drawer, id, { total: 1000 })).billNumber);
  expect(bills).toEqual(["BILL-2027-61-000001", "SHOP-2027-61-000002", "SHOP-2026-61-000001"]);
  const { figures } = await owner().shifts.close(closingOf(drawer.shiftId, 3056));
  expect(figures).toMatchObject({ saleCount: 3, totalMinor: 3056, roundingMinor: -3, cash: { expectedMinor: 3056 } });
  expect(await broken()).toEqual(untouched);
});

test("sales of nothing, a drawer below zero, a shift without a sale and clocks that go back keep the books", async () => {
  const { id } = await newProduct(0);
  const drawer = await openDrawer("62");
  const { shiftId } = drawer;
  await sell(drawer, id, { total: 0 });
  await sell(drawer, id, { total: 0, tenders: [] });
  await sell(drawer, id, { total: 0, tenders: [{ method: "UPI", amountMinor: 0 }] });
  await owner().shifts.moveCash({ movementId: v7(), shiftId, type: "OUT", amountMinor: 700, reason: "Milk" });
  now = new Date(now.getTime() - 3_600_000);
  const report = await owner().shifts.close(closingOf(shiftId, 0));
  expect(report).toMatchObject({ differenceMinor: 700, figures: { saleCount: 3, cash: { expectedMinor: -700 } } });
  expect(report.closedAt >= report.openedAt).toBe(true);
  const empty = await openDrawer("63");
  expect(await owner().shifts.close({ shiftId: empty.shiftId, count: [] })).toMatchObject({ zNumber: 1 });
  expect(await broken()).toEqual(untouched);
});

test("a late first sale and a new code of its register at one moment: the bill carries the code the register has", async () => {
  const { id } = await newProduct(1000);
  const drawer = await openDrawer("64");
  const { registerId } = drawer;
  await owner().shifts.close({ shiftId: drawer.shiftId, count: [] });
  const holder = await shop.operator.pool.connect();
  try {
    // The sale has read its register and waits for its goods while the code is changed.
    await holder.query("BEGIN");
    await holder.query("SELECT FROM stock_level WHERE product_id = $1 FOR UPDATE", [id]);
    const selling = sell(drawer, id, { total: 1000 });
    await until(async () => (await waiting()) === 1);
    let isRecoded = false;
    const recoding = owner()
      .registers.update({ registerId, name: "Till 64", code: "65" })
      .finally(() => (isRecoded = true));
    const both = Promise.allSettled([selling, codeOf(recoding)]);
    await until(async () => isRecoded || (await waiting()) === 2);
    await holder.query("COMMIT");
    expect(await both).toMatchObject([
      { value: { billNumber: "SHOP-2026-64-000001" } },
      { status: "fulfilled", value: "input.invalid" },
    ]);
  } finally {
    holder.release();
  }
  expect(await broken()).toEqual(untouched);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

/** How many wait for a row somebody else holds, in this test's database. */
async function waiting(): Promise<number> {
  const { rows } = await shop.operator.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event IN ('transactionid', 'tuple')`,
  );
  return rows[0]?.count ?? -1;
}
