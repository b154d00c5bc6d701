import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckoutCommand } from "@galla/validators";
import { detailsOf, pieces, refusalOf, rowCounts, saleOf, stockOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop();
  productId = (await shop.makeProduct({ stockMilli: 50_000n })).id;
});
afterAll(() => shop.close());

const checkout = (command: CheckoutCommand) => shop.caller("CASHIER").sales.checkout(command);

describe("a sale that arrives after its shift was closed", () => {
  it("is sold with the next bill number and stands beside the Z report, which does not change", async () => {
    const onTime = await checkout(saleOf(shop, [pieces(productId, 1)], 1050));
    const close = { shiftId: shop.shiftId, count: [{ denominationMinor: 1050, count: 1 }] };
    const report = await shop.caller("CASHIER").shifts.close(close);
    const tenders = [
      { method: "UPI" as const, amountMinor: 500 },
      { method: "CASH" as const, amountMinor: 1000 },
    ];
    const command = { ...saleOf(shop, [pieces(productId, 1)], 1050), tenders };
    const late = await checkout(command);
    expect(Number(late.billNumber.slice(-6))).toBe(Number(onTime.billNumber.slice(-6)) + 1);
    expect(await stockOf(shop, productId)).toBe(48_000);
    const { zReport, shift, adjustments } = await shop.caller("CASHIER").shifts.byId({ shiftId: shop.shiftId });
    expect(zReport).toEqual(report);
    expect(shift.figures).toEqual(report.figures);
    // Of a split sale only what is left of the cash lies in the drawer.
    expect(adjustments).toMatchObject([
      { saleId: late.saleId, billNumber: late.billNumber, totalMinor: 1050, cashMinor: 550 },
    ]);
    expect(await checkout(command)).toEqual(late);
    expect((await shop.caller("CASHIER").shifts.byId({ shiftId: shop.shiftId })).adjustments).toHaveLength(1);
    const { rows } = await shop.caller("CASHIER").shifts.list({ registerId: shop.registerId });
    expect(rows).toMatchObject([{ shiftId: shop.shiftId, saleCount: 1, totalMinor: 1050, adjustmentCount: 1 }]);
  });

  it("is taken also where its register is out of use by then, for it was made while it was in use", async () => {
    const { farRegisterId: registerId, farShiftId: shiftId } = shop;
    await shop.caller("MANAGER").stock.receive({ storeId: shop.secondStoreId, lines: [pieces(productId, 5)] });
    await shop.caller("CASHIER").shifts.close({ shiftId, count: [] });
    await shop.caller("MANAGER").registers.deactivate({ registerId });
    const late = await checkout({ ...saleOf(shop, [pieces(productId, 1)], 1050), registerId, shiftId });
    expect(late.registerId).toBe(registerId);
  });
});

describe("a sale's shift", () => {
  it("must be one of its register, and must be there", async () => {
    const command = saleOf(shop, [pieces(productId, 1)], 1050);
    const before = await rowCounts(shop);
    const atOther = checkout({ ...command, shiftId: shop.secondShiftId });
    expect(await detailsOf(atOther, "shift.wrong_register")).toEqual({
      shiftId: shop.secondShiftId,
      registerId: shop.registerId,
    });
    const stranger = await shop.stranger();
    const unknownId = v7();
    const ask = (shiftId: string) => detailsOf(checkout({ ...command, shiftId }), "resource.not_found");
    expect(await ask(stranger.shiftId)).toEqual({ resource: "shift", id: stranger.shiftId });
    expect(await ask(unknownId)).toEqual({ resource: "shift", id: unknownId });
    expect((await rowCounts(shop))["sale"]).toBe(before["sale"]);
  });

  it("cannot be left out", async () => {
    const { shiftId: _left, ...command } = saleOf(shop, [pieces(productId, 1)], 1050);
    const answer: unknown = Reflect.apply(shop.caller("CASHIER").sales.checkout, undefined, [command]);
    await expect(answer).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("belongs to the sale's content: the same sale in another shift is another sale", async () => {
    const command = saleOf(shop, [pieces(productId, 1)], 1050);
    await checkout(command);
    const moved = checkout({ ...command, registerId: shop.secondRegisterId, shiftId: shop.secondShiftId });
    expect((await refusalOf(moved)).code).toBe("sale.content_mismatch");
  });
});
