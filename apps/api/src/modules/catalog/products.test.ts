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
const query = async <Row>(sql: string, values: unknown[] = []) =>
  (await shop.operator.pool.query(sql, values)).rows as Row[];

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

describe("a change", () => {
  it("succeeds for exactly one of many who edit the same version; the others learn both versions", async () => {
    const { id } = await owner().products.create(productOf(shop));
    const edit = await editOf(shop, id);
    const answers = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((price) => owner().products.update({ ...edit, priceMinor: price })),
    );
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const details = await detailsOf(owner().products.update(edit), "version.conflict");
    expect(details).toEqual({ resource: "product", id, expectedVersion: 1, currentVersion: 2 });
    expect(await query("SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq", [id])).toEqual([
      { action: "product.created" },
      { action: "product.updated" },
    ]);
  });

  it("is in the audit book with what was before and what is after, and in the feed", async () => {
    const { id } = await owner().products.create(productOf(shop, { name: "Before", priceMinor: 100 }));
    await owner().products.update(await editOf(shop, id, { name: "After", priceMinor: 200 }));
    const [entry] = await query<{ before: unknown; after: unknown }>(
      "SELECT before, after FROM audit_entry WHERE subject_id = $1 AND action = 'product.updated'",
      [id],
    );
    expect(entry).toMatchObject({
      before: { name: "Before", priceMinor: 100 },
      after: { name: "After", priceMinor: 200 },
    });
    const events = await query("SELECT type FROM event WHERE payload->>'productId' = $1 ORDER BY id", [id]);
    expect(events).toEqual([{ type: "product.created" }, { type: "product.updated" }]);
  });

  it("of name, SKU or barcodes is found by the new ones and no longer by the old", async () => {
    const { id } = await owner().products.create(
      productOf(shop, { name: "Oldname", sku: "OLD-9", barcodes: ["o1", "o2"] }),
    );
    await owner().products.update(await editOf(shop, id, { name: "Newname", sku: "NEW-9", barcodes: ["o2", "n1"] }));
    const found = async (search: string) =>
      (await owner().products.list({ storeId: shop.storeId, search })).rows.map((row) => row.id);
    for (const search of ["newname", "new-9", "o2", "n1"]) expect(await found(search)).toEqual([id]);
    for (const search of ["oldname", "old-9", "o1"]) expect(await found(search)).toEqual([]);
    expect(await codeOf(owner().products.byBarcode({ barcode: "o1", storeId: shop.storeId }))).toBe(
      "resource.not_found",
    );
    expect((await owner().products.byBarcode({ barcode: "n1", storeId: shop.storeId })).barcodes).toEqual(["o2", "n1"]);
  });

  it("to another's SKU or barcode is refused, also when it comes at the same moment", async () => {
    const taken = productOf(shop, { sku: "TAKEN-1", barcodes: ["taken-1"] });
    await owner().products.create(taken);
    const { id } = await owner().products.create(productOf(shop));
    expect(await codeOf(owner().products.update(await editOf(shop, id, { sku: "taken-1" })))).toBe("product.sku_taken");
    expect(await codeOf(owner().products.update(await editOf(shop, id, { barcodes: ["taken-1"] })))).toBe(
      "product.barcode_taken",
    );
    const both = await Promise.all([
      owner().products.create(productOf(shop)),
      owner().products.create(productOf(shop)),
    ]);
    const edits = await Promise.all(
      both.map((product) => editOf(shop, product.id, { sku: "WANTED", barcodes: ["wanted"] })),
    );
    const answers = await Promise.allSettled(edits.map((edit) => owner().products.update(edit)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const reasons = answers.flatMap((answer) => (answer.status === "rejected" ? [String(answer.reason.message)] : []));
    expect(reasons).toEqual(["product.sku_taken"]);
  });

  it("of the unit is refused once the product has moved, since its figures count in the old one", async () => {
    const { id } = await owner().products.create(productOf(shop));
    expect(await owner().products.update(await editOf(shop, id, { unit: "KG" }))).toMatchObject({ unit: "KG" });
    await owner().stock.receive({ storeId: shop.secondStoreId, lines: [{ productId: id, quantityMilli: 1500 }] });
    await owner().stock.adjust({ storeId: shop.secondStoreId, productId: id, changeMilli: -1500, reason: "COUNTED" });
    const details = await detailsOf(owner().products.update(await editOf(shop, id, { unit: "PCS" })), "input.invalid");
    expect(details.issues).toEqual([expect.objectContaining({ field: "unit" })]);
  });
});

describe("archiving", () => {
  it("takes a product out of sight and out of sale, frees its SKU and barcodes, and keeps its history", async () => {
    const opening = { storeId: shop.storeId, quantityMilli: 5000 };
    const fields = { name: "Gone tomorrow", sku: "GONE-1", barcodes: ["gone-1"], openingStock: opening };
    const made = await owner().products.create(productOf(shop, fields));
    expect(await owner().products.archive({ id: made.id, version: 1 })).toEqual({ id: made.id });
    const { storeId } = shop;
    expect((await owner().products.list({ storeId, search: "gone" })).total).toBe(0);
    expect((await owner().products.tillCatalog({ storeId })).products.map((product) => product.id)).not.toContain(
      made.id,
    );
    expect(await codeOf(owner().products.byBarcode({ barcode: "gone-1", storeId }))).toBe("resource.not_found");
    expect(
      await codeOf(owner().stock.adjust({ storeId, productId: made.id, changeMilli: 1000, reason: "COUNTED" })),
    ).toBe("resource.not_found");
    expect(await codeOf(owner().products.update(await editOf(shop, made.id)))).toBe("resource.not_found");
    expect((await owner().products.byId({ id: made.id, storeId })).archivedAt).not.toBeNull();
    expect((await owner().stock.movements({ storeId, productId: made.id })).total).toBe(1);
    expect((await owner().products.create(productOf(shop, fields))).id).not.toBe(made.id);
  });

  it("is refused in another version than the one seen", async () => {
    const { id } = await owner().products.create(productOf(shop));
    await owner().products.update(await editOf(shop, id, { name: "Newer" }));
    const details = await detailsOf(owner().products.archive({ id, version: 1 }), "version.conflict");
    expect(details).toMatchObject({ expectedVersion: 1, currentVersion: 2 });
  });
});
