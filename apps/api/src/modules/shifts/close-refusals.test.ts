import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { detailsOf, pieces, refusalOf, saleOf } from "../../testing/sale-command.ts";
import {
  approve,
  auditOf,
  callAt,
  closeFirstShift,
  closingOf,
  enrolTill,
  openingOf,
} from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { closeShift } from "./close-shift.ts";

let shop: TestShop;
let shiftId: string;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop();
  await closeFirstShift(shop);
  productId = (await shop.makeProduct({ priceMinor: 1000n, stockMilli: 1_000_000n })).id;
});
beforeEach(async () => {
  shiftId = (await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 10_000))).id;
});
afterAll(() => shop.close());

/** A sale of one piece, 10.50 with its tax, in the shift of this test. */
const sell = (method: "CASH" | "UPI" = "CASH") => {
  const sale = { ...saleOf(shop, [pieces(productId, 1)], 1050), shiftId };
  return shop.caller("CASHIER").sales.checkout({ ...sale, tenders: [{ method, amountMinor: 1050 }] });
};
const closeAs = (role: "CASHIER" | "MANAGER" | "STAFF", countedMinor: number, more: object = {}) =>
  shop.caller(role).shifts.close({ ...closingOf(shiftId, countedMinor), ...more });
const closeEven = (countedMinor: number) => closeAs("CASHIER", countedMinor, { reason: "" });

describe("a drawer that is over or short", () => {
  it("closes with a reason, and not without; the count that was tried is in the book", async () => {
    expect(await detailsOf(closeAs("CASHIER", 9900, { reason: "" }), "shift.reason_required")).toEqual({
      differenceMinor: -100,
    });
    const report = await closeAs("CASHIER", 10_100);
    expect(report).toMatchObject({ differenceMinor: 100, differenceReason: "Counted twice", approvedBy: null });
    expect(await auditOf(shop, shiftId)).toMatchObject([
      { action: "shift.opened" },
      { action: "shift.counted", after: { countedMinor: 9900, refusedWith: "shift.reason_required" } },
      { action: "shift.closed" },
    ]);
  });

  it("by more than the limit closes with a leader's approval of exactly this count", async () => {
    const countedMinor = 25_000;
    expect(await detailsOf(closeAs("CASHIER", countedMinor), "approval.required")).toEqual({
      needs: [{ permission: "shift.closeOverThreshold", differenceMinor: 15_000, limitMinor: 10_000 }],
    });
    const scope = { permission: "shift.closeOverThreshold" as const, shiftId, countedMinor };
    const approvalId = await approve(shop, { scope, subjectId: shiftId });
    const other = closeAs("CASHIER", 25_001, { approvalId });
    expect(await detailsOf(other, "approval.invalid")).toEqual({ approvalId });
    const report = await closeAs("CASHIER", countedMinor, { approvalId });
    expect(report).toMatchObject({ differenceMinor: 15_000, approvedBy: "MANAGER" });
    expect((await auditOf(shop, shiftId)).at(-1)).toMatchObject({ action: "shift.closed", approvalId });
  });

  it("by more than the limit needs nobody else when a leader closes, and at the limit when a cashier does", async () => {
    expect((await closeAs("MANAGER", 50_000)).differenceMinor).toBe(40_000);
    shiftId = (await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 10_000))).id;
    expect((await closeAs("CASHIER", 0)).differenceMinor).toBe(-10_000);
  });
});

describe("sales the till still holds", () => {
  const unsent = { saleId: v7(), totalMinor: 1050, queuedAt: "2026-11-21T10:00:00.000Z" };

  it("refuse the closing with the list, whether this closing names them or the till told of them before", async () => {
    const named = closeAs("CASHIER", 10_000, { unsentSales: [unsent] });
    expect(await detailsOf(named, "shift.unsent_sales")).toEqual({ sales: [unsent] });
    const till = await enrolTill(shop, shop.registerId, [unsent]);
    expect(await detailsOf(closeAs("MANAGER", 10_000), "shift.unsent_sales")).toEqual({ sales: [unsent] });
    // The till itself knows better than what it said before.
    const report = await closeShift(callAt(shop, "CASHIER", till), closingOf(shiftId, 10_000));
    expect(report.shiftId).toBe(shiftId);
    await shop.operator.pool.query("UPDATE till SET ended_at = now() WHERE id = $1", [till.id]);
  });

  it("refuse nothing once they have arrived", async () => {
    const sold = await sell();
    const till = await enrolTill(shop, shop.registerId, [{ ...unsent, saleId: sold.saleId }]);
    expect((await closeAs("MANAGER", 11_050)).countedMinor).toBe(11_050);
    await shop.operator.pool.query("UPDATE till SET ended_at = now() WHERE id = $1", [till.id]);
  });
});

describe("who may close", () => {
  it("is the till that holds the register and any leader, and no other cashier", async () => {
    const till = await enrolTill(shop, shop.registerId);
    expect(await detailsOf(closeAs("CASHIER", 10_000), "register.not_held")).toEqual({ registerId: shop.registerId });
    expect((await closeAs("MANAGER", 10_000)).closedBy).toBe("MANAGER");
    await shop.operator.pool.query("UPDATE till SET ended_at = now() WHERE id = $1", [till.id]);
  });

  it("is nobody who may not sell or does not work in the store, and foreign shifts are as unknown ones", async () => {
    expect((await refusalOf(closeAs("STAFF", 10_000))).code).toBe("permission.denied");
    const call = shop.callAs("MANAGER");
    const elsewhere = { ...call, actor: { ...call.actor, storeIds: [shop.secondStoreId] } };
    const away = closeShift(elsewhere, closingOf(shiftId, 10_000));
    expect(await detailsOf(away, "store.not_assigned")).toEqual({ storeId: shop.storeId });
    const stranger = await shop.stranger();
    const ask = (id: string) => detailsOf(shop.caller("OWNER").shifts.close(closingOf(id, 1)), "resource.not_found");
    const unknownId = v7();
    expect(await ask(stranger.shiftId)).toEqual({ resource: "shift", id: stranger.shiftId });
    expect(await ask(unknownId)).toEqual({ resource: "shift", id: unknownId });
    await closeEven(10_000);
  });
});
