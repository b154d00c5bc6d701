import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detailsOf, pieces, refusalOf, rowCounts, saleOf, shiftAt, stockOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ clock: () => new Date("2026-12-31T19:00:00Z") });
});
afterAll(() => shop.close());

describe("a sale", () => {
  it("is right to the cent in the worked example: 104.00 − 10.00 + 4.70 = 98.70, change 1.30", async () => {
    const salt = await shop.makeProduct({ priceMinor: 2200n, stockMilli: 10_000n });
    const soap = await shop.makeProduct({ priceMinor: 1200n, stockMilli: 10_000n });
    const command = {
      ...saleOf(
        shop,
        [pieces(salt.id, 2), { ...pieces(soap.id, 5), discount: { kind: "perUnit", amountMinor: 200 } as const }],
        9870,
      ),
      tenders: [{ method: "CASH" as const, amountMinor: 10_000 }],
    };
    const receipt = await shop.caller("CASHIER").sales.checkout(command);
    expect(receipt).toMatchObject({
      subtotalMinor: 10_400,
      discountMinor: 1000,
      taxMinor: 470,
      totalMinor: 9870,
      changeMinor: 130,
    });
    expect(receipt.tenders).toEqual([
      { tenderNumber: 1, method: "CASH", tenderedMinor: 10_000, amountMinor: 9870, changeMinor: 130, reference: null },
    ]);
    expect(await stockOf(shop, salt.id)).toBe(8000);
    expect(await stockOf(shop, soap.id)).toBe(5000);
  });

  it("reads back exactly as it was answered, by id and by bill number in any letter case", async () => {
    const product = await shop.makeProduct({ stockMilli: 5000n, unit: "KG" });
    const lines = [
      { productId: product.id, quantityMilli: 1238, note: "thin slices" },
      { productId: product.id, quantityMilli: 1000 },
    ];
    const command = { ...saleOf(shop, lines, 2350), customerName: "Asha", note: "call first" };
    const cashier = shop.caller("CASHIER");
    const receipt = await cashier.sales.checkout(command);
    expect(await cashier.sales.byId({ saleId: receipt.saleId })).toEqual(receipt);
    expect(await cashier.sales.byBill({ storeId: shop.storeId, billNumber: receipt.billNumber.toLowerCase() })).toEqual(
      receipt,
    );
  });

  it("numbers bills per register in the year of the store's time zone, with the code between for all but the first", async () => {
    const product = await shop.makeProduct({ stockMilli: 9000n });
    const far = shop.farRegisterId;
    await shop.operator.pool.query("UPDATE stock_level SET quantity_milli = 9000, seq = 0 WHERE store_id = $1", [
      shop.secondStoreId,
    ]);
    const bills = [];
    for (const registerId of [shop.secondRegisterId, shop.secondRegisterId, far]) {
      const command = { ...saleOf(shop, [pieces(product.id, 1)], 1050), ...shiftAt(shop, registerId) };
      bills.push((await shop.caller("CASHIER").sales.checkout(command)).billNumber);
    }
    // 19:00 UTC on 31 December is already 2027 in India.
    expect(bills).toEqual(["BILL-2027-02-000001", "BILL-2027-02-000002", "BILL-2027-000001"]);
  });

  it("writes one movement per line, dense, with before and after, also for one product on several lines", async () => {
    const product = await shop.makeProduct({ stockMilli: 10_000n });
    const other = await shop.makeProduct({ stockMilli: 10_000n });
    await shop
      .caller("CASHIER")
      .sales.checkout(saleOf(shop, [pieces(product.id, 3), pieces(other.id, 1), pieces(product.id, 4)], 8400));
    const { rows } = await shop.operator.pool.query(
      `SELECT seq::int, line_number, change_milli::int AS change, before_milli::int AS before, after_milli::int AS after
         FROM stock_movement WHERE product_id = $1 AND type = 'SALE' ORDER BY seq`,
      [product.id],
    );
    expect(rows).toEqual([
      { seq: 2, line_number: 1, change: -3000, before: 10_000, after: 7000 },
      { seq: 3, line_number: 3, change: -4000, before: 7000, after: 3000 },
    ]);
  });

  it("keeps what was sold when the product changes afterwards", async () => {
    const product = await shop.makeProduct({ name: "Old name", priceMinor: 500n, stockMilli: 1000n });
    const sold = await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(product.id, 1)], 525));
    await shop.operator.pool.query("UPDATE product SET name = 'New name', price_minor = 900 WHERE id = $1", [
      product.id,
    ]);
    expect(await shop.caller("CASHIER").sales.byId({ saleId: sold.saleId })).toEqual(sold);
  });

  it("costs nothing and needs no money at a discount of 100 %", async () => {
    const product = await shop.makeProduct({ priceMinor: 333n, stockMilli: 3000n });
    const line = { ...pieces(product.id, 3), discount: { kind: "percent" as const, ratePpm: 1_000_000 } };
    const receipt = await shop.caller("CASHIER").sales.checkout({ ...saleOf(shop, [line], 0), tenders: [] });
    expect(receipt).toMatchObject({
      subtotalMinor: 999,
      discountMinor: 999,
      taxMinor: 0,
      totalMinor: 0,
      paymentStatus: "PAID",
    });
  });

  it("splits over several tenders, change coming out of cash alone", async () => {
    const product = await shop.makeProduct({ priceMinor: 10_000n, stockMilli: 1000n });
    const tenders = [
      { method: "UPI" as const, amountMinor: 5000, reference: "upi-1" },
      { method: "CASH" as const, amountMinor: 6000 },
    ];
    const receipt = await shop
      .caller("CASHIER")
      .sales.checkout({ ...saleOf(shop, [pieces(product.id, 1)], 10_500), tenders });
    expect(receipt.tenders.map((tender) => [tender.amountMinor, tender.changeMinor])).toEqual([
      [5000, 0],
      [5500, 500],
    ]);
  });
});

describe("a repeated sale", () => {
  it("gives the first answer again and writes nothing", async () => {
    const product = await shop.makeProduct({ stockMilli: 2000n });
    const command = saleOf(shop, [pieces(product.id, 2)], 2100);
    const first = await shop.caller("CASHIER").sales.checkout(command);
    const before = await rowCounts(shop);
    expect(await shop.caller("CASHIER").sales.checkout(command)).toEqual(first);
    expect(await rowCounts(shop)).toEqual(before);
  });

  it("is refused with other content under the same id, and writes nothing", async () => {
    const product = await shop.makeProduct({ stockMilli: 5000n });
    const command = saleOf(shop, [pieces(product.id, 1)], 1050);
    await shop.caller("CASHIER").sales.checkout(command);
    const before = await rowCounts(shop);
    const answer = shop.caller("CASHIER").sales.checkout({ ...command, note: "changed" });
    expect(await detailsOf(answer, "sale.content_mismatch")).toEqual({ saleId: command.saleId });
    expect(await rowCounts(shop)).toEqual(before);
  });

  it("may be tried again with the same id after a refusal", async () => {
    const product = await shop.makeProduct({ stockMilli: 0n });
    const command = saleOf(shop, [pieces(product.id, 1)], 1050);
    expect((await refusalOf(shop.caller("CASHIER").sales.checkout(command))).code).toBe("stock.insufficient");
    await shop
      .caller("STAFF")
      .stock.receive({ storeId: shop.storeId, lines: [{ productId: product.id, quantityMilli: 1000 }] });
    expect((await shop.caller("CASHIER").sales.checkout(command)).saleId).toBe(command.saleId);
  });

  it("is another sale under another merchant", async () => {
    const stranger = await shop.stranger();
    const mine = await shop.makeProduct({ stockMilli: 1000n });
    const theirs = await stranger.makeProduct({ stockMilli: 1000n });
    const command = saleOf(shop, [pieces(mine.id, 1)], 1050);
    await shop.caller("CASHIER").sales.checkout(command);
    const same = { ...saleOf(stranger, [pieces(theirs.id, 1)], 1050), saleId: command.saleId };
    expect((await stranger.caller("CASHIER").sales.checkout(same)).billNumber).toBe("BILL-2027-000001");
  });
});
