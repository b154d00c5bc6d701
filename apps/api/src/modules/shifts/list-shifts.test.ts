import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ShiftListInput } from "@galla/validators";
import { detailsOf, pieces, refusalOf, saleOf } from "../../testing/sale-command.ts";
import { closingOf, openingOf } from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { listShifts } from "./list-shifts.reads.ts";

let shop: TestShop;
let now = new Date("2026-03-09T10:00:00Z");
const opened: string[] = [];

/** Three shifts of the first register, on the 9th, the 10th and the 11th in India; the last is open and has sold something. */
beforeAll(async () => {
  shop = await openTestShop({ clock: () => now });
  await shop.operator.pool.query("UPDATE merchant SET over_short_limit_minor = 100 WHERE id = $1", [shop.merchantId]);
  await shop.caller("OWNER").shifts.close({ shiftId: shop.shiftId, count: [] });
  const productId = (await shop.makeProduct({ stockMilli: 50_000n })).id;
  // 20:00 UTC on the 9th is already the 10th in India.
  for (const at of ["2026-03-09T10:00:00Z", "2026-03-09T20:00:00Z", "2026-03-10T20:00:00Z"]) {
    now = new Date(at);
    const { id: shiftId } = await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 0));
    opened.push(shiftId);
    await shop.caller("CASHIER").sales.checkout({ ...saleOf(shop, [pieces(productId, 1)], 1050), shiftId });
    if (opened.length < 3) await shop.caller("CASHIER").shifts.close(closingOf(shiftId, 1000));
  }
});
afterAll(() => shop.close());

const listed = async (filters: Partial<ShiftListInput>) => {
  const { rows } = await shop.caller("CASHIER").shifts.list({ registerId: shop.registerId, ...filters });
  return rows.map(({ shiftId }) => opened.indexOf(shiftId)).filter((index) => index >= 0);
};

describe("the history of shifts", () => {
  it("is newest first, each with its Z number, its takings and what was over or short", async () => {
    const { rows } = await shop
      .caller("CASHIER")
      .shifts.list({ registerId: shop.registerId, from: "2026-03-10", to: "2026-03-11" });
    expect(rows).toMatchObject([
      { zNumber: null, closedAt: null, closedBy: null, saleCount: 1, totalMinor: 1050, differenceMinor: null },
      { zNumber: 3, closedBy: "CASHIER", saleCount: 1, totalMinor: 1050, differenceMinor: -50, adjustmentCount: 0 },
    ]);
  });

  it("has the days of the store's time zone, and tells open from closed", async () => {
    expect(await listed({ from: "2026-03-09", to: "2026-03-09" })).toEqual([0]);
    expect(await listed({ from: "2026-03-10", to: "2026-03-10" })).toEqual([1]);
    expect(await listed({ status: "open" })).toEqual([2]);
    expect(await listed({ status: "closed" })).toEqual([1, 0]);
  });

  it("reads page by page without leaving one out or showing one twice", async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await shop.caller("OWNER").shifts.list({ limit: 2, cursor });
      seen.push(...page.rows.map(({ shiftId }) => shiftId));
      cursor = page.nextCursor;
    }
    const { rows } = await shop.caller("OWNER").shifts.list({ limit: 100 });
    expect(seen).toEqual(rows.map(({ shiftId }) => shiftId));
    // The three of this test and the three the shop began with.
    expect(seen).toHaveLength(6);
  });

  it("shows the caller's stores only, and refuses one they do not work in", async () => {
    const call = shop.callAs("CASHIER");
    const secondOnly = { ...call, actor: { ...call.actor, storeIds: [shop.secondStoreId] } };
    const input = { status: "all" as const, limit: 20 };
    const { rows } = await listShifts(secondOnly, input);
    expect(rows.map(({ storeName }) => storeName)).toEqual(["Second store"]);
    const firstStore = listShifts(secondOnly, { ...input, storeId: shop.storeId });
    expect(await detailsOf(firstStore, "store.not_assigned")).toEqual({ storeId: shop.storeId });
    const stranger = await shop.stranger();
    const unknownId = v7();
    const ask = (storeId: string) => detailsOf(shop.caller("CASHIER").shifts.list({ storeId }), "resource.not_found");
    expect(await ask(stranger.storeId)).toEqual({ resource: "store", id: stranger.storeId });
    expect(await ask(unknownId)).toEqual({ resource: "store", id: unknownId });
  });

  it("refuses a cursor it did not make", async () => {
    for (const cursor of ["x", "2026-03-09T10:00:00Z|x", `never|${v7()}`])
      expect((await refusalOf(shop.caller("CASHIER").shifts.list({ cursor }))).code).toBe("input.invalid");
  });
});
