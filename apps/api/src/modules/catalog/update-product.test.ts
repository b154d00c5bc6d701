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
