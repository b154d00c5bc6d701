import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf, productOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, saleOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const makeClass = async (ratePpm = 180_000) => {
  const taxClassId = v7();
  const name = `GST ${taxClassId.slice(-12)}`;
  await owner().taxClasses.create({ taxClassId, name, ratePpm });
  return { taxClassId, name, ratePpm };
};
const defaults = async () => (await owner().taxClasses.list()).filter((taxClass) => taxClass.isDefault);

describe("a tax class", () => {
  it("is made once by the same command sent many times at once, and bears a name of its own", async () => {
    const command = { taxClassId: v7(), name: "Luxury", ratePpm: 280_000 };
    await Promise.all(Array.from({ length: 5 }, () => owner().taxClasses.create(command)));
    const named = (await owner().taxClasses.list()).filter((taxClass) => taxClass.name === "Luxury");
    expect(named).toEqual([{ id: command.taxClassId, name: "Luxury", ratePpm: 280_000, isDefault: false }]);
    expect(await codeOf(owner().taxClasses.create({ ...command, taxClassId: v7(), name: "LUXURY" }))).toBe(
      "tax_class.name_taken",
    );
    expect(await codeOf(owner().taxClasses.create({ ...command, ratePpm: 1 }))).toBe("input.invalid");
  });

  it("with a new rate taxes later sales only", async () => {
    const { taxClassId, name } = await makeClass(100_000);
    const { id } = await shop.makeProduct({ taxClassId, priceMinor: 1000n, stockMilli: 9000n });
    const sold = await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(id, 1)], 1100));
    await owner().taxClasses.update({ taxClassId, name, ratePpm: 200_000, isDefault: false });
    expect(await shop.caller("CASHIER").sales.byId({ saleId: sold.saleId })).toEqual(sold);
    const later = await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(id, 1)], 1200));
    expect(later.taxMinor).toBe(200);
  });

  it("is the default alone, however many are made so at once, and never none is", async () => {
    const classes = await Promise.all([makeClass(), makeClass(), makeClass(), makeClass()]);
    await Promise.all(classes.map((fields) => owner().taxClasses.update({ ...fields, isDefault: true })));
    const [standing, ...others] = await defaults();
    expect(others).toEqual([]);
    const { id: taxClassId = "", name = "", ratePpm = 0 } = standing ?? {};
    const undo = owner().taxClasses.update({ taxClassId, name, ratePpm, isDefault: false });
    expect(await detailsOf(undo, "input.invalid")).toMatchObject({ issues: [{ field: "isDefault" }] });
    expect(await detailsOf(owner().taxClasses.archive({ taxClassId }), "tax_class.in_use")).toEqual({
      productCount: 0,
      isDefault: true,
    });
  });

  it("is archived only without products; then no product and no file finds it, and its name is free", async () => {
    const { taxClassId, name } = await makeClass();
    const product = await owner().products.create(productOf(shop, { taxClassId }));
    expect(await detailsOf(owner().taxClasses.archive({ taxClassId }), "tax_class.in_use")).toEqual({
      productCount: 1,
      isDefault: false,
    });
    await owner().products.archive({ id: product.id, version: product.version });
    await owner().taxClasses.archive({ taxClassId });
    expect((await owner().taxClasses.list()).map((taxClass) => taxClass.id)).not.toContain(taxClassId);
    expect(await codeOf(owner().products.create(productOf(shop, { taxClassId })))).toBe("resource.not_found");
    const csv = `name,sku,price,tax class\nSalt,SALT-1,10,${name}`;
    const { errors } = await owner().products.importCsv({ storeId: shop.storeId, csv, dryRun: true });
    expect(errors).toMatchObject([{ field: "tax class" }]);
    await owner().taxClasses.create({ taxClassId: v7(), name, ratePpm: 1 });
  });

  it("never loses a product to an archiving at the same moment", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { taxClassId } = await makeClass();
      const [made, archived] = await Promise.allSettled([
        owner().products.create(productOf(shop, { taxClassId })),
        owner().taxClasses.archive({ taxClassId }),
      ]);
      expect([made.status, archived.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("of another merchant answers like one that never was, and only the owner changes any", async () => {
    const stranger = await shop.stranger();
    const fields = { name: "Mine", ratePpm: 1, isDefault: true };
    for (const taxClassId of [shop.taxClassId, v7()]) {
      const told = { resource: "taxClass", id: taxClassId };
      const foreign = stranger.caller("OWNER").taxClasses;
      expect(await detailsOf(foreign.update({ taxClassId, ...fields }), "resource.not_found")).toEqual(told);
      expect(await detailsOf(foreign.archive({ taxClassId }), "resource.not_found")).toEqual(told);
    }
    const { taxClassId } = shop;
    expect(await codeOf(shop.caller("MANAGER").taxClasses.update({ taxClassId, ...fields }))).toBe("permission.denied");
  });
});

describe("the minimum stock of a new product", () => {
  it("is what was said, or else the store's default: rounded up where the unit cannot be divided", async () => {
    const edit = { ...(await owner().stores.byId({ storeId: shop.secondStoreId })) };
    const { id: storeId, isActive: _a, hasReceiptLogo: _l, registers: _r, ...fields } = edit;
    await owner().stores.update({ ...fields, storeId, minStockDefaultMilli: 2500 });
    const { minStockMilli: _said, ...unsaid } = productOf(shop);
    const said = await owner().products.create(productOf(shop, { minStockMilli: 3000 }));
    expect(said.minStockMilli).toBe(3000);
    expect((await owner().products.create({ ...unsaid, sku: "MIN-1" })).minStockMilli).toBe(10_000);
    const openingStock = { storeId, quantityMilli: 1000 };
    expect((await owner().products.create({ ...unsaid, sku: "MIN-2", openingStock })).minStockMilli).toBe(3000);
    const kilo = await owner().products.create({ ...unsaid, sku: "MIN-3", openingStock, unit: "KG" });
    expect(kilo.minStockMilli).toBe(2500);
    const csv = "name,sku,price,unit,minimum stock\nRice,MIN-4,10,kg,\nSoap,MIN-5,10,pcs,4";
    await owner().products.importCsv({ storeId, csv, dryRun: false });
    const { rows } = await owner().products.list({ storeId, search: "MIN", sortBy: "sku" });
    expect(rows.slice(-2).map((row) => [row.sku, row.minStockMilli])).toEqual([
      ["MIN-4", 2500],
      ["MIN-5", 4000],
    ]);
  });
});
