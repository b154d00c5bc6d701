import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, editOf, productOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, saleOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  // Half past midnight on 10 March in India, while it is still 9 March in Greenwich.
  shop = await openTestShop({ clock: () => new Date("2026-03-09T19:00:00Z") });
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const adjust = (productId: string, changeMilli: number) =>
  owner().stock.adjust({ storeId: shop.storeId, productId, changeMilli, reason: "COUNTED", note: "shelf 3" });
const receive = (lines: { productId: string; quantityMilli: number; costMinor?: number }[]) =>
  owner().stock.receive({ storeId: shop.storeId, lines });
const movements = (productId: string) => owner().stock.movements({ storeId: shop.storeId, productId, limit: 100 });

async function expectLedger(productId: string): Promise<void> {
  const { rows, total } = await movements(productId);
  const product = await owner().products.byId({ id: productId, storeId: shop.storeId });
  const upwards = rows.toReversed();
  expect(upwards.map((row) => row.seq)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  let stock = 0;
  for (const row of upwards) {
    expect(row).toMatchObject({ beforeMilli: stock, afterMilli: stock + row.changeMilli });
    stock = row.afterMilli;
  }
  expect(product.stockMilli).toBe(stock);
}

describe("adjusting", () => {
  it("adds and takes, and the movement tells who, why, and from what to what", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 3000n });
    expect(await adjust(id, -2000)).toEqual({ levels: [{ productId: id, beforeMilli: 3000, afterMilli: 1000 }] });
    const [newest] = (await movements(id)).rows;
    expect(newest).toMatchObject({
      seq: 2,
      type: "ADJUSTMENT",
      changeMilli: -2000,
      beforeMilli: 3000,
      afterMilli: 1000,
      reason: "COUNTED",
      note: "shelf 3",
      saleId: null,
      billNumber: null,
      createdBy: "OWNER",
      createdAt: "2026-03-09T19:00:00.000Z",
    });
  });

  it("never goes below zero and says what there is", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 1000n });
    const details = await detailsOf(adjust(id, -2000), "stock.below_zero");
    expect(details).toEqual({ productId: id, availableMilli: 1000, changeMilli: -2000 });
    expect((await movements(id)).total).toBe(1);
  });

  it("loses nothing and never oversteps when many adjust at once", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 5000n });
    const changes = Array.from({ length: 24 }, (_, index) => adjust(id, index % 2 === 0 ? 2000 : -3000));
    const answers = await Promise.allSettled(changes);
    for (const answer of answers)
      if (answer.status === "rejected") expect(String(answer.reason.message)).toBe("stock.below_zero");
    expect((await movements(id)).total).toBe(1 + answers.filter((answer) => answer.status === "fulfilled").length);
    await expectLedger(id);
  });

  it("counts whole pieces, and thousandths of a kilogram", async () => {
    const piece = await shop.makeProduct({ stockMilli: 5000n });
    const kilo = await shop.makeProduct({ stockMilli: 5000n, unit: "KG" });
    expect(await codeOf(adjust(piece.id, -1500))).toBe("quantity.not_whole");
    expect(await adjust(kilo.id, -1238)).toMatchObject({ levels: [{ afterMilli: 3762 }] });
  });
});

describe("receiving", () => {
  it("takes in all lines or none", async () => {
    const [one, two] = [await shop.makeProduct(), await shop.makeProduct()];
    const lines = [
      { productId: two.id, quantityMilli: 4000 },
      { productId: one.id, quantityMilli: 2000 },
    ];
    const unknown = { productId: "01900000-0000-7000-8000-000000000000", quantityMilli: 1000 };
    expect(await codeOf(receive([...lines, unknown]))).toBe("resource.not_found");
    expect(await codeOf(receive([...lines.slice(0, 1), { productId: one.id, quantityMilli: 1 }]))).toBe(
      "quantity.not_whole",
    );
    expect((await movements(one.id)).total + (await movements(two.id)).total).toBe(0);
    expect(await receive(lines)).toEqual({
      levels: [
        { productId: two.id, beforeMilli: 0, afterMilli: 4000 },
        { productId: one.id, beforeMilli: 0, afterMilli: 2000 },
      ],
    });
    const [entry] = (await shop.operator.pool.query("SELECT after FROM audit_entry WHERE action = 'stock.received'"))
      .rows;
    expect(entry.after.levels).toHaveLength(2);
  });

  it("replaces the cost price, in a new version, only for those who may see costs", async () => {
    const { id } = await owner().products.create(productOf(shop, { costMinor: 700 }));
    const edit = await editOf(shop, id);
    const line = { productId: id, quantityMilli: 1000, costMinor: 750 };
    await shop.caller("STAFF").stock.receive({ storeId: shop.storeId, lines: [line] });
    expect(await editOf(shop, id)).toEqual(edit);
    await receive([line]);
    expect(await editOf(shop, id)).toEqual({ ...edit, costMinor: 750, version: 2 });
    expect(await codeOf(owner().products.update(edit))).toBe("version.conflict");
  });

  it("neither deadlocks nor loses anything when the same products arrive in any order", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => shop.makeProduct()));
    const deliveries = Array.from({ length: 20 }, (_, index) => [
      ...made.slice(index % 6),
      ...made.slice(0, index % 6),
    ]);
    await Promise.all(
      deliveries.map((products, index) =>
        receive(products.map(({ id }) => ({ productId: id, quantityMilli: 1000, costMinor: index }))),
      ),
    );
    for (const { id } of made) {
      expect((await owner().products.byId({ id, storeId: shop.storeId })).stockMilli).toBe(20_000);
      await expectLedger(id);
    }
    const { rows } = await shop.operator.pool.query(
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()",
    );
    expect(rows).toEqual([{ deadlocks: "0" }]);
  });
});

describe("movements", () => {
  it("come newest first and page by page, sales with their bill number", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 9000n, priceMinor: 1000n });
    const receipt = await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(id, 2)], 2100));
    await adjust(id, 1000);
    const { storeId } = shop;
    const first = await owner().stock.movements({ storeId, productId: id, limit: 2 });
    const second = await owner().stock.movements({ storeId, productId: id, limit: 2, page: 2 });
    expect(first).toMatchObject({ total: 3, totalPages: 2, page: 1, limit: 2 });
    expect([...first.rows, ...second.rows].map((row) => [row.seq, row.type, row.billNumber])).toEqual([
      [3, "ADJUSTMENT", null],
      [2, "SALE", receipt.billNumber],
      [1, "RESTOCK", null],
    ]);
  });
});

describe("the low-stock list", () => {
  it("holds active products below their minimum at that store, the emptiest first", async () => {
    const half = await shop.makeProduct({ stockMilli: 5000n, minStockMilli: 10_000n });
    const empty = await shop.makeProduct({ minStockMilli: 1000n });
    await shop.makeProduct({ stockMilli: 10_000n, minStockMilli: 10_000n });
    await shop.makeProduct({ minStockMilli: 1000n, status: "DISCONTINUED" });
    const low = await shop.caller("STAFF").stock.low({ storeId: shop.storeId });
    expect(low.rows.map((row) => row.productId)).toEqual([empty.id, half.id]);
    expect(low).toMatchObject({
      total: 2,
      rows: [{ shortMilli: 1000 }, { stockMilli: 5000, minStockMilli: 10_000, shortMilli: 5000 }],
    });
    expect((await owner().stock.low({ storeId: shop.secondStoreId })).total).toBe(3);
  });
});

describe("the expiry list", () => {
  it("counts days from the store's own today, expired products first", async () => {
    const dates = ["2026-03-08", "2026-03-10", "2026-03-12", "2026-03-13"];
    for (const expiryDate of dates) await shop.makeProduct({ expiryDate });
    const { rows, total } = await owner().stock.expiring({ storeId: shop.storeId, withinDays: 2 });
    expect(rows.map((row) => [row.expiryDate, row.daysLeft])).toEqual([
      ["2026-03-08", -2],
      ["2026-03-10", 0],
      ["2026-03-12", 2],
    ]);
    expect(total).toBe(3);
  });
});

describe("another merchant's store and products", () => {
  it("answer exactly as unknown ids do", async () => {
    const stranger = await shop.stranger();
    const theirs = await stranger.makeProduct({ stockMilli: 5000n });
    const mine = await shop.makeProduct({ stockMilli: 5000n });
    const unknown = "01900000-0000-7000-8000-000000000000";
    const pairs = [
      [stranger.storeId, theirs.id],
      [shop.storeId, theirs.id],
      [stranger.storeId, mine.id],
      [unknown, mine.id],
      [shop.storeId, unknown],
    ] as const;
    for (const [storeId, productId] of pairs) {
      const id = storeId === shop.storeId ? productId : storeId;
      const expected = { resource: storeId === shop.storeId ? "product" : "store", id };
      const { stock } = owner();
      const lines = [{ productId, quantityMilli: 1000 }];
      expect(
        await detailsOf(stock.adjust({ storeId, productId, changeMilli: 1000, reason: "OTHER" }), "resource.not_found"),
      ).toEqual(expected);
      expect(await detailsOf(stock.receive({ storeId, lines }), "resource.not_found")).toEqual(expected);
      expect(await detailsOf(stock.movements({ storeId, productId }), "resource.not_found")).toEqual(expected);
    }
    for (const storeId of [stranger.storeId, unknown]) {
      expect(await codeOf(owner().stock.low({ storeId }))).toBe("resource.not_found");
      expect(await codeOf(owner().stock.expiring({ storeId }))).toBe("resource.not_found");
    }
  });
});
