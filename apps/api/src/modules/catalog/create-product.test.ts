import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, editOf, productOf } from "../../testing/product-command.ts";
import { detailsOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await shop.operator.pool.query<Row>(sql, values)).rows;

describe("a new product", () => {
  it("reads back as it was answered, by id and by each of its barcodes", async () => {
    const { id: categoryId } = await owner().categories.create({ name: "Staples" });
    const made = await owner().products.create(
      productOf(shop, {
        name: "  Basmati Rice ",
        barcodes: ["8901234567894", "890-1"],
        categoryId,
        unit: "KG",
        costMinor: 1500,
        minStockMilli: 2500,
        expiryDate: "2027-02-28",
        imageUrl: "https://shop.example/rice.png",
        description: "Long grain\nold crop",
        openingStock: { storeId: shop.storeId, quantityMilli: 12_345 },
      }),
    );
    expect(made).toMatchObject({
      name: "Basmati Rice",
      barcodes: ["8901234567894", "890-1"],
      categoryName: "Staples",
      unit: "KG",
      costMinor: 1500,
      version: 1,
      stockMilli: 12_345,
      minStockMilli: 2500,
      expiryDate: "2027-02-28",
      taxPpm: shop.taxPpm,
      status: "ACTIVE",
      archivedAt: null,
    });
    expect(made.stock).toEqual([
      { storeId: shop.storeId, storeName: "First store", quantityMilli: 12_345 },
      { storeId: shop.secondStoreId, storeName: "Second store", quantityMilli: 0 },
    ]);
    expect(await owner().products.byId({ id: made.id, storeId: shop.storeId })).toEqual(made);
    expect(await owner().products.byBarcode({ barcode: "890-1", storeId: shop.storeId })).toEqual(made);
    expect(await owner().products.byId({ id: made.id, storeId: shop.secondStoreId })).toEqual({
      ...made,
      stockMilli: 0,
    });
  });

  it("has a stock level at every store, and its opening stock is movement 1", async () => {
    const openingStock = { storeId: shop.secondStoreId, quantityMilli: 7000 };
    const { id } = await owner().products.create(productOf(shop, { openingStock }));
    const levels = await query(
      "SELECT store_id, quantity_milli, seq FROM stock_level WHERE product_id = $1 ORDER BY seq",
      [id],
    );
    expect(levels).toEqual([
      { store_id: shop.storeId, quantity_milli: "0", seq: "0" },
      { store_id: shop.secondStoreId, quantity_milli: "7000", seq: "1" },
    ]);
    const moved = await owner().stock.movements({ storeId: shop.secondStoreId, productId: id });
    expect(moved.rows).toEqual([
      expect.objectContaining({ seq: 1, type: "RESTOCK", reason: "OPENING", beforeMilli: 0, afterMilli: 7000 }),
    ]);
  });

  it("takes a SKU once per merchant, compared after NFKC and case folding, and is told whose it is", async () => {
    await owner().products.create(productOf(shop, { sku: "Straße-１" }));
    const details = await detailsOf(
      owner().products.create(productOf(shop, { sku: "STRASSE-1" })),
      "product.sku_taken",
    );
    expect(details).toEqual({ sku: "Straße-１" });
    const stranger = await shop.stranger();
    expect(await stranger.caller("OWNER").products.create(productOf(stranger, { sku: "STRASSE-1" }))).toMatchObject({
      sku: "STRASSE-1",
    });
  });

  it("takes a barcode once per merchant, and the refusal names the product that bears it", async () => {
    const { name } = await owner().products.create(productOf(shop, { barcodes: ["111", "222"] }));
    const details = await detailsOf(
      owner().products.create(productOf(shop, { barcodes: ["333", "222"] })),
      "product.barcode_taken",
    );
    expect(details).toEqual({ barcode: "222", productName: name });
  });

  it("is made once when the same is sent many times at once, and the others are refused in words", async () => {
    const bySku = productOf(shop, { sku: "RACE-1" });
    const skus = await Promise.allSettled(Array.from({ length: 8 }, () => owner().products.create(bySku)));
    const byBarcode = Array.from({ length: 8 }, () => productOf(shop, { barcodes: ["7777"] }));
    const barcodes = await Promise.allSettled(byBarcode.map((input) => owner().products.create(input)));
    const outcomes = (answers: PromiseSettledResult<unknown>[]) =>
      answers.map((answer) => (answer.status === "fulfilled" ? "made" : String(answer.reason.message))).toSorted();
    expect(outcomes(skus)).toEqual(["made", ...Array.from({ length: 7 }, () => "product.sku_taken")]);
    expect(outcomes(barcodes)).toEqual(["made", ...Array.from({ length: 7 }, () => "product.barcode_taken")]);
  });

  it("counts whole units only where the unit cannot be divided", async () => {
    const broken = { storeId: shop.storeId, quantityMilli: 1500 };
    expect(await codeOf(owner().products.create(productOf(shop, { minStockMilli: 500 })))).toBe("quantity.not_whole");
    expect(await codeOf(owner().products.create(productOf(shop, { openingStock: broken })))).toBe("quantity.not_whole");
    expect(
      await owner().products.create(productOf(shop, { unit: "LTR", minStockMilli: 500, openingStock: broken })),
    ).toMatchObject({ stockMilli: 1500 });
  });

  it("that is refused leaves no row anywhere", async () => {
    const tables = [
      "product",
      "product_barcode",
      "product_term",
      "stock_level",
      "stock_movement",
      "event",
      "audit_entry",
    ];
    const count = () => Promise.all(tables.map((table) => query(`SELECT count(*) FROM ${table}`)));
    const before = await count();
    await codeOf(
      owner().products.create(
        productOf(shop, { barcodes: ["111"], openingStock: { storeId: shop.storeId, quantityMilli: 1000 } }),
      ),
    );
    expect(await count()).toEqual(before);
  });
});

describe("cost prices", () => {
  it("are seen only by owners and managers, in lists and single products alike", async () => {
    const { id, sku } = await owner().products.create(productOf(shop, { costMinor: 900, barcodes: ["COST-1"] }));
    for (const role of ["OWNER", "MANAGER", "CASHIER", "STAFF"] as const) {
      const { products } = shop.caller(role);
      const seen = [
        await products.byId({ id, storeId: shop.storeId }),
        await products.byBarcode({ barcode: "COST-1", storeId: shop.storeId }),
        ...(await products.list({ storeId: shop.storeId, search: sku })).rows,
      ].map((product) => product.costMinor);
      expect(seen).toEqual(
        role === "OWNER" || role === "MANAGER" ? [900, 900, 900] : [undefined, undefined, undefined],
      );
    }
  });

  it("stay as they are when others write: zero on a new product, the stored cost on another", async () => {
    const made = await shop.caller("CASHIER").products.create(productOf(shop, { costMinor: 900 }));
    expect(await owner().products.byId({ id: made.id, storeId: shop.storeId })).toMatchObject({ costMinor: 0 });
    await owner().products.update(await editOf(shop, made.id, { costMinor: 800 }));
    await shop.caller("STAFF").products.update(await editOf(shop, made.id, { costMinor: 1, priceMinor: 5000 }));
    const { costMinor: _left, ...withoutCost } = await editOf(shop, made.id, { name: "Renamed" });
    expect(await owner().products.update(withoutCost)).toMatchObject({
      costMinor: 800,
      priceMinor: 5000,
      name: "Renamed",
    });
  });
});
