import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SaleListInput } from "@galla/validators";
import { pieces, refusalOf, saleOf, shiftAt } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let now = new Date("2026-03-09T10:00:00Z");
beforeAll(async () => {
  shop = await openTestShop({ clock: () => now });
  const salt = await shop.makeProduct({ name: "Tata Salt 100%_pure", stockMilli: 50_000n });
  const soap = await shop.makeProduct({ name: "Soap", stockMilli: 50_000n });
  const cashier = shop.caller("CASHIER");
  await cashier.sales.checkout({ ...saleOf(shop, [pieces(salt.id, 1)], 1050), customerName: "Asha Rao" });
  // 20:00 UTC on the 9th is already the 10th in India.
  now = new Date("2026-03-09T20:00:00Z");
  const upi = { tenders: [{ method: "UPI" as const, amountMinor: 2100 }], ...shiftAt(shop, shop.secondRegisterId) };
  await shop
    .caller("MANAGER")
    .sales.checkout({ ...saleOf(shop, [pieces(soap.id, 2)], 2100), ...upi, note: "deliver by 6" });
  now = new Date("2026-03-10T09:00:00Z");
  const split = [
    { method: "UPI" as const, amountMinor: 1000 },
    { method: "CASH" as const, amountMinor: 3000 },
  ];
  await cashier.sales.checkout({ ...saleOf(shop, [pieces(soap.id, 3)], 3150), tenders: split });
});
afterAll(() => shop.close());

const totals = async (filters: Partial<SaleListInput>) => {
  const { rows, count, totalMinor } = await shop.caller("CASHIER").sales.list(filters);
  expect(count).toBe(rows.length);
  expect(totalMinor).toBe(rows.reduce((sum, row) => sum + row.totalMinor, 0));
  return rows.map((row) => row.totalMinor);
};

describe("the history of sales", () => {
  it("is newest first, and its days are those of the store's time zone", async () => {
    expect(await totals({})).toEqual([3150, 2100, 1050]);
    expect(await totals({ from: "2026-03-10", to: "2026-03-10" })).toEqual([3150, 2100]);
    expect(await totals({ to: "2026-03-09" })).toEqual([1050]);
    expect(await totals({ from: "2026-03-11" })).toEqual([]);
  });

  it("narrows by cashier, register, store, status and way of payment", async () => {
    expect(await totals({ cashierId: shop.userIds.MANAGER })).toEqual([2100]);
    expect(await totals({ registerId: shop.registerId })).toEqual([3150, 1050]);
    expect(await totals({ storeId: shop.secondStoreId })).toEqual([]);
    expect(await totals({ status: "VOIDED" })).toEqual([]);
    expect(await totals({ paymentMethod: "UPI" })).toEqual([3150, 2100]);
    expect(await totals({ paymentMethod: "CARD" })).toEqual([]);
  });

  it("finds by bill number, customer, note and product, taking every character literally", async () => {
    expect(await totals({ search: "02-000001" })).toEqual([2100]);
    expect(await totals({ search: "asha" })).toEqual([1050]);
    expect(await totals({ search: "BY 6" })).toEqual([2100]);
    expect(await totals({ search: "salt" })).toEqual([1050]);
    expect(await totals({ search: "100%_p" })).toEqual([1050]);
    expect(await totals({ search: "%" })).toEqual([1050]);
    expect(await totals({ search: "' OR 1=1--" })).toEqual([]);
  });

  it("comes page by page without a gap or a repeat, also while new sales arrive", async () => {
    const first = await shop.caller("CASHIER").sales.list({ limit: 2 });
    expect(first).toMatchObject({ count: 3, totalMinor: 6300 });
    const rest = await shop.caller("CASHIER").sales.list({ limit: 2, cursor: first.nextCursor });
    expect([...first.rows, ...rest.rows].map((row) => row.totalMinor)).toEqual([3150, 2100, 1050]);
    expect(rest.nextCursor).toBeNull();
    for (const cursor of ["x", "2026-03-09|x", "' OR 1=1--"]) {
      expect((await refusalOf(shop.caller("CASHIER").sales.list({ cursor }))).code).toBe("input.invalid");
    }
  });

  it("names every way of payment of a sale, and sums up the store's today", async () => {
    const { rows } = await shop.caller("CASHIER").sales.list({ limit: 1 });
    expect(rows[0]?.methods).toEqual(["CASH", "UPI"]);
    expect(await shop.caller("CASHIER").sales.today({ storeId: shop.storeId })).toEqual({
      businessDate: "2026-03-10",
      count: 2,
      totalMinor: 5250,
      byMethod: [
        { method: "CASH", amountMinor: 2150 },
        { method: "UPI", amountMinor: 3100 },
      ],
    });
  });

  it("shows a stranger nothing", async () => {
    const stranger = await shop.stranger();
    expect(await stranger.caller("OWNER").sales.list({})).toMatchObject({ rows: [], count: 0, totalMinor: 0 });
    expect((await refusalOf(stranger.caller("OWNER").sales.today({ storeId: shop.storeId }))).code).toBe(
      "resource.not_found",
    );
  });
});
