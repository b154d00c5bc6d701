import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, productOf, type NewProduct } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let spices: string;
beforeAll(async () => {
  shop = await openTestShop();
  spices = (await owner().categories.create({ name: "Spices" })).id;
  for (const fields of goods) await owner().products.create(productOf(shop, fields));
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");

const goods: Partial<NewProduct>[] = [
  { name: "Tata Salt 1 kg", sku: "SALT-1", barcodes: ["8901000000011"], priceMinor: 2800 },
  { name: "Crème Fraîche", sku: "CREAM_5%", priceMinor: 9900 },
  {
    name: "Salted Butter",
    sku: "BUT/500",
    barcodes: ["8901000000028", "alt-77"],
    priceMinor: 27_500,
    status: "INACTIVE",
  },
  { name: "Haldiram's Bhujia", sku: "BHU-200", priceMinor: 5500, minStockMilli: 5000 },
  { name: "नमक टाटा", sku: "HI-1", priceMinor: 2800 },
  { name: "Salt Lamp", sku: "LAMP", priceMinor: 99_900, status: "DISCONTINUED" },
];

type Query = Omit<Parameters<ReturnType<typeof owner>["products"]["list"]>[0], "storeId">;
const list = (query: Query = {}) => owner().products.list({ storeId: shop.storeId, ...query });
const names = async (query: Query) => (await list(query)).rows.map((row) => row.name);

describe("a search", () => {
  it("finds every word as the beginning of a word of the name, the SKU or a barcode", async () => {
    expect(await names({ search: "salt" })).toEqual(["Salt Lamp", "Salted Butter", "Tata Salt 1 kg"]);
    expect(await names({ search: "sal ta" })).toEqual(["Tata Salt 1 kg"]);
    expect(await names({ search: "kg 1 salt tata" })).toEqual(["Tata Salt 1 kg"]);
    expect(await names({ search: "alt" })).toEqual(["Salted Butter"]);
    expect(await names({ search: "BUT/5" })).toEqual(["Salted Butter"]);
    expect(await names({ search: "salt/lamp" })).toEqual(["Salt Lamp"]);
    expect(await names({ search: "salt & tata" })).toEqual(["Tata Salt 1 kg"]);
    expect(await names({ search: "890100" })).toEqual(["Salted Butter", "Tata Salt 1 kg"]);
    expect(await names({ search: "salt pepper" })).toEqual([]);
  });

  it("takes no notice of case, accents, apostrophes and Unicode spelling", async () => {
    for (const search of ["creme fraiche", "CRÈME", "cre\u0300me frai\u0302che"])
      expect(await names({ search })).toEqual(["Crème Fraîche"]);
    for (const search of ["haldirams", "haldiram's", "Haldiram’s bhu"])
      expect(await names({ search })).toEqual(["Haldiram's Bhujia"]);
    for (const search of ["नमक", "नम", "टाटा न"]) expect(await names({ search })).toEqual(["नमक टाटा"]);
  });

  it("never takes %, _ or a backslash for a wildcard", async () => {
    for (const search of ["%", "_", "%%", "\\", "\\%", "' OR 1=1--", "s%lt", "s_lt"])
      expect(await names({ search })).toEqual([]);
    expect(await names({ search: "cream_5%" })).toEqual(["Crème Fraîche"]);
  });
});

describe("the list", () => {
  it("filters by category, status and low stock, together with the search", async () => {
    const inSpices = await owner().products.create(productOf(shop, { name: "Salt, black", categoryId: spices }));
    expect(await names({ categoryId: spices })).toEqual(["Salt, black"]);
    expect(await names({ status: "INACTIVE" })).toEqual(["Salted Butter"]);
    expect(await names({ search: "salt", status: "ACTIVE" })).toEqual(["Salt, black", "Tata Salt 1 kg"]);
    expect(await names({ lowStock: true })).toEqual(["Haldiram's Bhujia"]);
    expect(await names({ lowStock: true, search: "salt" })).toEqual([]);
    await owner().products.archive({ id: inSpices.id, version: 1 });
    expect(await list({ categoryId: spices })).toMatchObject({ rows: [], total: 0, totalPages: 0 });
  });

  it("counts stock and its shortage at the store asked about", async () => {
    const [bhujia] = (await list({ search: "bhujia" })).rows;
    await owner().stock.receive({
      storeId: shop.storeId,
      lines: [{ productId: bhujia?.id ?? "", quantityMilli: 5000 }],
    });
    expect(await names({ lowStock: true })).toEqual([]);
    const elsewhere = await owner().products.list({ storeId: shop.secondStoreId, lowStock: true });
    expect(elsewhere.rows).toEqual([{ ...bhujia, stockMilli: 0 }]);
    expect((await list({ sortBy: "stock", sortOrder: "desc", limit: 1 })).rows).toEqual([
      { ...bhujia, stockMilli: 5000 },
    ]);
  });

  it("sorts by each column both ways, equal ones by id, and pages without losing or repeating any", async () => {
    for (const sortBy of ["name", "sku", "price", "stock", "updatedAt"] as const) {
      const upwards = (await list({ sortBy })).rows.map((row) => row.id);
      expect((await list({ sortBy, sortOrder: "desc" })).rows.map((row) => row.id)).toEqual(upwards.toReversed());
      const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ sortBy, page, limit: 2 })));
      expect(pages.flatMap((page) => page.rows.map((row) => row.id))).toEqual(upwards);
      expect(pages[0]).toMatchObject({ total: 6, page: 1, limit: 2, totalPages: 3 });
    }
    expect((await list({ sortBy: "price" })).rows.map((row) => row.priceMinor)).toEqual([
      2800, 2800, 5500, 9900, 27_500, 99_900,
    ]);
    expect(await names({ search: "zzz", page: 100_000 })).toEqual([]);
  });

  it("is one merchant's own, and another merchant's store is an unknown one", async () => {
    const stranger = await shop.stranger();
    expect(await stranger.caller("OWNER").products.list({ storeId: stranger.storeId, search: "salt" })).toMatchObject({
      total: 0,
      rows: [],
    });
    expect(await codeOf(owner().products.list({ storeId: stranger.storeId }))).toBe("resource.not_found");
  });
});

describe("the till's catalogue", () => {
  it("holds every active product once, page by page, with what the till needs to sell it", async () => {
    const pages = [];
    for (let after: string | null = null, isLast = false; !isLast;) {
      const page = await shop.caller("CASHIER").products.tillCatalog({ storeId: shop.storeId, after, limit: 2 });
      pages.push(page.products);
      after = page.next;
      isLast = after === null;
    }
    expect(pages.map((page) => page.length)).toEqual([2, 2]);
    const sold = pages.flat();
    expect(sold.map((product) => product.name).toSorted()).toEqual(
      ["Crème Fraîche", "Haldiram's Bhujia", "Tata Salt 1 kg", "नमक टाटा"].toSorted(),
    );
    expect(sold.find((product) => product.sku === "SALT-1")).toMatchObject({
      barcodes: ["8901000000011"],
      priceMinor: 2800,
      unit: "PCS",
      taxPpm: shop.taxPpm,
      taxClassName: "Standard",
      stockMilli: 0,
    });
    expect(sold[0]).not.toHaveProperty("costMinor");
  });
});
