import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf } from "../../testing/product-command.ts";
import { pieces, saleOf } from "../../testing/sale-command.ts";
import { callAt, enrolTill } from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
/** The cashier at the till of the second register; none holds the first one. */
let neighbour: ReturnType<TestShop["caller"]>;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop();
  neighbour = shop.callerOf(callAt(shop, "CASHIER", await enrolTill(shop, shop.secondRegisterId)).actor);
  productId = (await shop.makeProduct({ stockMilli: 9000n, priceMinor: 1000n })).id;
});
afterAll(() => shop.close());

const sale = () => saleOf(shop, [pieces(productId, 1)], 1050);

describe("who stands at a till", () => {
  it("puts nothing into another drawer and takes nothing out, though no till holds that one", async () => {
    const { shiftId, registerId } = shop;
    const movement = { movementId: v7(), shiftId, type: "OUT", amountMinor: 100, reason: "Change" } as const;
    expect(await codeOf(neighbour.shifts.moveCash(movement))).toBe("register.not_held");
    expect(await codeOf(neighbour.sales.checkout(sale()))).toBe("register.not_held");
    expect(await codeOf(neighbour.shifts.close({ shiftId, count: [] }))).toBe("register.not_held");
    await shop.caller("OWNER").shifts.close({ shiftId, count: [] });
    const opening = { shiftId: v7(), registerId, openingFloatMinor: 0 };
    expect(await codeOf(neighbour.shifts.open(opening))).toBe("register.not_held");
    expect(await shop.caller("CASHIER").shifts.open(opening)).toMatchObject({ registerId });
  });

  it("may still bring a late sale of the register it had before, which is a fact", async () => {
    expect((await neighbour.sales.checkout(sale())).billNumber).toMatch(/^BILL-/);
  });

  it("works at its own", async () => {
    const own = { ...sale(), registerId: shop.secondRegisterId, shiftId: shop.secondShiftId };
    expect(await neighbour.sales.checkout(own)).toMatchObject({ registerId: shop.secondRegisterId });
  });
});
