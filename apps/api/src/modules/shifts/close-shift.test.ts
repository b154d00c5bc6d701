import { acrossMerchants, inMerchant, Prisma } from "@galla/db";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { detailsOf, pieces, refusalOf, saleOf } from "../../testing/sale-command.ts";
import { auditOf, closeFirstShift, closingOf, countOf, eventsOf, openingOf } from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

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

describe("a closing", () => {
  it("prints a Z report of everything the shift did, which reads back the same for ever", async () => {
    const [first, , last] = [await sell(), await sell("UPI"), await sell()];
    await shop
      .caller("CASHIER")
      .shifts.moveCash({ movementId: v7(), shiftId, type: "OUT", amountMinor: 500, reason: "Milkman" });
    const report = await closeEven(11_600);
    expect(report).toMatchObject({
      shiftId,
      merchantName: "Test shop",
      storeName: "First store",
      registerName: "Till 1",
      registerCode: "",
      currencyCode: "INR",
      openedBy: "CASHIER",
      closedBy: "CASHIER",
      count: countOf(11_600),
      countedMinor: 11_600,
      differenceMinor: 0,
      differenceReason: "",
      approvedBy: null,
    });
    expect(report.figures).toEqual({
      saleCount: 3,
      lineCount: 3,
      grossMinor: 3000,
      discountMinor: 0,
      taxMinor: 150,
      roundingMinor: 0,
      totalMinor: 3150,
      refundCount: 0,
      refundMinor: 0,
      voidCount: 0,
      noSaleCount: 0,
      firstBillNumber: first.billNumber,
      lastBillNumber: last.billNumber,
      byMethod: [
        { method: "CASH", count: 2, amountMinor: 2100 },
        { method: "UPI", count: 1, amountMinor: 1050 },
      ],
      byTax: [{ taxPpm: 50_000, netMinor: 3000, taxMinor: 150 }],
      byCashier: [{ cashierId: shop.userIds.CASHIER, fullName: "CASHIER", count: 3, totalMinor: 3150 }],
      cash: {
        openingFloatMinor: 10_000,
        takenMinor: 2100,
        refundedMinor: 0,
        inMinor: 0,
        outMinor: 500,
        expectedMinor: 11_600,
      },
    });
    const { shift, zReport, adjustments } = await shop.caller("CASHIER").shifts.byId({ shiftId });
    expect(zReport).toEqual(report);
    expect(shift).toMatchObject({ closedAt: report.closedAt, figures: report.figures, movements: report.movements });
    expect(adjustments).toEqual([]);
  });

  it("is told in the book with its whole report, and the report names the head of the book before it", async () => {
    const { rows } = await shop.operator.pool.query<{ seq: number; hash: string }>(
      "SELECT last_seq::int AS seq, encode(head_hash, 'hex') AS hash FROM audit_chain WHERE chain_id = $1",
      [shop.registerId],
    );
    const report = await closeEven(10_000);
    expect(report.anchor).toEqual(rows[0]);
    expect((await auditOf(shop, shiftId)).at(-1)).toMatchObject({ action: "shift.closed", after: report });
    expect(await eventsOf(shop, "shift.closed", shiftId)).toBe(1);
  });

  it("again with the same count gives the same Z report, also 8 at once; with another count it is refused", async () => {
    const closings = await Promise.all(Array.from({ length: 8 }, () => closeEven(10_000)));
    expect(new Set(closings.map((report) => JSON.stringify(report))).size).toBe(1);
    expect(await closeAs("CASHIER", 0, { reason: "", count: countOf(10_000).toReversed() })).toEqual(closings[0]);
    const answer = await detailsOf(closeEven(9999), "shift.closed");
    expect(answer).toEqual({ shiftId, closedAt: closings[0]?.closedAt });
    expect((await auditOf(shop, shiftId)).filter(({ action }) => action === "shift.closed")).toHaveLength(1);
  });

  it("numbers the reports of a register without a gap, refused closings leaving none", async () => {
    const before = (await closeEven(10_000)).zNumber;
    for (const offset of [1, 2, 3]) {
      shiftId = (await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 10_000))).id;
      expect((await refusalOf(closeEven(9000))).code).toBe("shift.reason_required");
      expect((await closeEven(10_000)).zNumber).toBe(before + offset);
    }
  });
});

describe("the count is blind", () => {
  it("so a cashier sees no figures of an open shift, and a leader does", async () => {
    await sell();
    const ask = (role: "CASHIER" | "MANAGER") => shop.caller(role).shifts.current({ registerId: shop.registerId });
    expect((await ask("CASHIER"))?.figures).toBeNull();
    expect((await shop.caller("CASHIER").shifts.byId({ shiftId })).shift.figures).toBeNull();
    expect((await ask("MANAGER"))?.figures?.cash.expectedMinor).toBe(11_050);
    await closeEven(11_050);
  });
});

describe("a closed shift", () => {
  it("is changed by nobody: not by the application, not by the owner of the tables", async () => {
    await closeEven(10_000);
    const rewrites = ["counted_cash_minor = 1", "z_report = '{}'", "closed_at = NULL", "z_number = z_number + 1"];
    for (const rewrite of rewrites) {
      const update = Prisma.raw(`UPDATE shift SET ${rewrite} WHERE id = '${shiftId}'`);
      await expect(inMerchant(shop.database, shop.merchantId, (tx) => tx.$executeRaw(update))).rejects.toThrow(
        /history/,
      );
      await expect(acrossMerchants(shop.operator, (tx) => tx.$executeRaw(update))).rejects.toThrow(/history/);
    }
  });
});
