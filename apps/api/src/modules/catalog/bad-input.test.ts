import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, editOf, productOf, type NewProduct } from "../../testing/product-command.ts";
import { detailsOf, rowCounts } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");

// What a caller may send although the types forbid it.
const sent = <Input>(input: unknown): Input => JSON.parse(JSON.stringify(input));

const UNKNOWN = "01900000-0000-7000-8000-000000000000";
const long = (character: string, count: number) => character.repeat(count);

describe("what a person types", () => {
  const fields: [string, Record<string, unknown>, string][] = [
    ["a name with NUL", { name: "a\u0000b" }, "name"],
    ["a lone surrogate", { name: "a\ud800" }, "name"],
    ["a control character", { sku: "a\u0007" }, "sku"],
    ["a name of spaces", { name: "   " }, "name"],
    ["a name nobody can see", { name: "\u200b" }, "name"],
    ["a SKU nobody can see", { sku: "\u00ad" }, "sku"],
    ["too long a name", { name: long("x", 201) }, "name"],
    ["a megabyte", { description: long("x", 1_000_000) }, "description"],
    ["a SKU that unfolds to kilobytes", { sku: long("\ufdfa", 64) }, "sku"],
    ["a barcode with a space", { barcodes: ["1 2"] }, "barcodes.0"],
    ["a barcode with something invisible", { barcodes: ["1\u200b2"] }, "barcodes.0"],
    ["a barcode of 128 kB", { barcodes: [long("9", 131_072)] }, "barcodes.0"],
    ["the same barcode twice", { barcodes: ["1", "1"] }, "barcodes"],
    ["a negative price", { priceMinor: -1 }, "priceMinor"],
    ["half a paisa", { priceMinor: 0.5 }, "priceMinor"],
    ["a price in words", { priceMinor: "12" }, "priceMinor"],
    ["a price past 2^53", { priceMinor: 2 ** 53 }, "priceMinor"],
    ["a price one too large", { priceMinor: 10_000_000_001 }, "priceMinor"],
    ["no price", { priceMinor: null }, "priceMinor"],
    ["a minimum beyond a million", { minStockMilli: 1_000_000_001 }, "minStockMilli"],
    ["30 February", { expiryDate: "2027-02-30" }, "expiryDate"],
    ["the year 9999", { expiryDate: "9999-01-01" }, "expiryDate"],
    ["a script for an image", { imageUrl: "javascript:alert(1)" }, "imageUrl"],
    ["an image address with NUL", { imageUrl: "https://x.example/\u0000" }, "imageUrl"],
    ["an image address with a password", { imageUrl: "https://me:secret@x.example/a.png" }, "imageUrl"],
    ["an unknown unit", { unit: "BARREL" }, "unit"],
    ["an operator for an id", { categoryId: { $ne: 1 } }, "categoryId"],
    ["an id in capitals", { categoryId: UNKNOWN.toUpperCase().replace("0", "A") }, "categoryId"],
    ["the nil id", { taxClassId: "00000000-0000-0000-0000-000000000000" }, "taxClassId"],
    ["somebody else's field", { merchantId: UNKNOWN }, "merchantId"],
    ["a version of its own", { version: 7 }, "version"],
    ["a prototype", { constructor: { prototype: {} } }, "constructor"],
  ];

  it.each(fields)("is refused naming the field: %s", async (_what, wrong, field) => {
    const counts = await rowCounts(shop);
    const details = await detailsOf(
      owner().products.create(sent<NewProduct>({ ...productOf(shop), ...wrong })),
      "input.invalid",
    );
    expect([...new Set(details.issues.map((issue) => issue.field))]).toEqual([field]);
    expect(await rowCounts(shop)).toEqual(counts);
  });

  const extremes: [string, Partial<NewProduct>][] = [
    ["text in every script", { name: "ＡＢ नमक مِلْح 盐 👩‍👩‍👧 Z͑ͫa̴l͉g̈o", description: "\u202eabc" }],
    ["two hundred ligatures in one word", { name: long("\ufdfa", 200), barcodes: [long("\ufdfa", 20)] }],
    [
      "letters stacked high",
      { name: `a${long("\u0327\u0301", 700)}`.normalize("NFC"), sku: `b${long("\u0301", 500)}` },
    ],
    ["marks that fall apart when normalised", { name: `a${long("\u0344", 1500)}`.normalize("NFC").slice(0, 1500) }],
    ["quotes and percent signs", { name: "' OR 1=1-- %_\\", sku: "%_\\'\"", description: "</script><img onerror=x>" }],
    [
      "the largest figures",
      { priceMinor: 10_000_000_000, costMinor: 10_000_000_000, minStockMilli: 1_000_000_000, unit: "KG" },
    ],
    ["twenty barcodes", { barcodes: Array.from({ length: 20 }, (_, index) => `bc-${index}`) }],
  ];

  it.each(extremes)("is kept exactly where it is odd but allowed: %s", async (_what, allowed) => {
    const made = await owner().products.create(productOf(shop, allowed));
    expect(made).toMatchObject(sent<object>(allowed));
    for (const search of [made.name, made.sku, ...made.barcodes.slice(0, 2)].map((text) => text.slice(0, 90))) {
      expect((await owner().products.list({ storeId: shop.storeId, search })).rows.map((row) => row.id)).toContain(
        made.id,
      );
    }
    const edited = await owner().products.update(await editOf(shop, made.id, { priceMinor: 1 }));
    await owner().products.archive({ id: made.id, version: edited.version });
  });

  const searches = [
    "%",
    "_",
    "\\",
    "'",
    "a'b",
    '"',
    ";--",
    "$1",
    "🥛",
    "\u0301",
    long("x ", 50),
    "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6",
    "a/b-c.d_e%f",
    "\ufdfa",
  ];
  it.each(searches)("may be searched for: %j", async (search) => {
    expect(await owner().products.list({ storeId: shop.storeId, search })).toMatchObject({ page: 1 });
  });

  const lists: Record<string, unknown>[] = [
    { sortBy: "name;drop table product" },
    { sortOrder: "sideways" },
    { limit: 101 },
    { limit: 0 },
    { page: 0 },
    { page: 1.5 },
    { page: 1e9 },
    { status: "ARCHIVED" },
    { search: "a\u0000" },
    { search: long("x", 101) },
    { search: ["x"] },
    { lowStock: "yes" },
    { storeId: "1" },
    { where: {} },
  ];
  it.each(lists)("is refused in a list: %j", async (wrong) => {
    expect(await codeOf(owner().products.list(sent({ storeId: shop.storeId, ...wrong })))).toBe("input.invalid");
  });

  it("is refused by the stock verbs", async () => {
    const { id: productId } = await shop.makeProduct({ unit: "KG" });
    const { storeId } = shop;
    for (const changeMilli of [0, 0.5, 1_000_000_001, -1_000_000_001, "1", null, 2 ** 53]) {
      expect(await codeOf(owner().stock.adjust(sent({ storeId, productId, changeMilli, reason: "COUNTED" })))).toBe(
        "input.invalid",
      );
    }
    const line = { productId, quantityMilli: 1000 };
    for (const lines of [
      [],
      [line, line],
      [{ ...line, quantityMilli: 0 }],
      [{ ...line, costMinor: -1 }],
      Array.from({ length: 201 }, () => line),
    ]) {
      expect(await codeOf(owner().stock.receive({ storeId, lines }))).toBe("input.invalid");
    }
    expect(await codeOf(owner().stock.adjust(sent({ storeId, productId, changeMilli: 1, reason: "BECAUSE" })))).toBe(
      "input.invalid",
    );
    expect(
      await codeOf(owner().stock.adjust({ storeId, productId, changeMilli: 1, reason: "OTHER", note: "\u0000" })),
    ).toBe("input.invalid");
  });
});

describe("another merchant's ids", () => {
  it("answer exactly as unknown ids do, wherever an id can be said", async () => {
    const stranger = await shop.stranger();
    const { id: categoryId } = await stranger.caller("OWNER").categories.create({ name: "Theirs" });
    const theirs = {
      product: (await stranger.makeProduct({ barcodes: ["their-code"] })).id,
      store: stranger.storeId,
      category: categoryId,
      taxClass: stranger.taxClassId,
    };
    const unknown = { product: UNKNOWN, store: UNKNOWN, category: UNKNOWN, taxClass: UNKNOWN };
    const mine = await owner().products.create(productOf(shop));
    const edit = await editOf(shop, mine.id);
    const attempts = (ids: typeof theirs) => {
      const { products } = owner();
      const openingStock = { storeId: ids.store, quantityMilli: 1000 };
      return [
        products.byId({ id: ids.product, storeId: shop.storeId }),
        products.byId({ id: mine.id, storeId: ids.store }),
        products.tillCatalog({ storeId: ids.store }),
        products.list({ storeId: ids.store }),
        products.exportCsv({ storeId: ids.store }),
        products.update({ ...edit, id: ids.product }),
        products.update({ ...edit, categoryId: ids.category }),
        products.update({ ...edit, taxClassId: ids.taxClass }),
        products.archive({ id: ids.product, version: 1 }),
        products.create(productOf(shop, { categoryId: ids.category })),
        products.create(productOf(shop, { taxClassId: ids.taxClass })),
        products.create(productOf(shop, { openingStock })),
      ];
    };
    const answersOf = async (ids: typeof theirs) => {
      const details = await Promise.all(attempts(ids).map((answer) => detailsOf(answer, "resource.not_found")));
      return details.map(({ resource, id }) => ({ resource, isSaid: Object.values(ids).includes(id) }));
    };
    const answers = await answersOf(theirs);
    expect(answers).toEqual(await answersOf(unknown));
    expect(answers.every((answer) => answer.isSaid)).toBe(true);
    expect(await codeOf(owner().products.byBarcode({ barcode: "their-code", storeId: shop.storeId }))).toBe(
      "resource.not_found",
    );
    expect(await owner().products.list({ storeId: shop.storeId, categoryId: theirs.category })).toMatchObject({
      total: 0,
    });
    expect(
      await stranger.caller("OWNER").products.byId({ id: theirs.product, storeId: stranger.storeId }),
    ).toMatchObject({ version: 1, archivedAt: null });
  });
});
