import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, editOf, productOf } from "../../testing/product-command.ts";
import { detailsOf, rowCounts } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ clock: () => new Date("2026-03-09T19:00:00Z") });
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const run = (csv: string, dryRun = false) => owner().products.importCsv({ storeId: shop.storeId, csv, dryRun });
const find = async (sku: string) => {
  const { rows } = await owner().products.list({ storeId: shop.storeId, search: sku });
  const [found] = rows.filter((row) => row.sku === sku);
  return found === undefined ? undefined : owner().products.byId({ id: found.id, storeId: shop.storeId });
};

describe("an import", () => {
  it("adds every column of a new product, makes its category, and opens its stock", async () => {
    const answer = await run(
      "name,sku,barcodes,category,unit,price,cost,tax class,minimum stock,expiry,status,description,image,stock\r\n" +
        '"Basmati, old","RICE-1",8901|8902 8903,Grains,kg,"1,234.50",999,standard,2.5,2027-01-31,inactive,"Long ""grain""",https://x.example/a.png,12.345\r\n',
    );
    expect(answer).toMatchObject({
      dryRun: false,
      rows: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      newCategories: ["Grains"],
      errors: [],
    });
    expect(await find("RICE-1")).toMatchObject({
      name: "Basmati, old",
      barcodes: ["8901", "8902", "8903"],
      categoryName: "Grains",
      unit: "KG",
      priceMinor: 123_450,
      costMinor: 99_900,
      taxClassId: shop.taxClassId,
      minStockMilli: 2500,
      expiryDate: "2027-01-31",
      status: "INACTIVE",
      description: 'Long "grain"',
      imageUrl: "https://x.example/a.png",
      stockMilli: 12_345,
      version: 1,
    });
    const levels = (await find("RICE-1"))?.stock.map((level) => level.quantityMilli);
    expect(levels).toEqual([12_345, 0]);
  });

  it("reads names of columns in any order and case, a byte order mark, and semicolons, tabs and any line ending", async () => {
    const files = [
      "\uFEFFSKU;Price;NAME\nD-1;22.00;Semi",
      "price\tname\tsku\r22\tTab\tD-2\r",
      'Price,Name,Sku\r\n.5,"Two\nlines",D-3\r\n\r\n,,\r\n',
    ];
    for (const csv of files) expect(await run(csv)).toMatchObject({ created: 1, rows: 1, errors: [] });
    expect([(await find("D-1"))?.priceMinor, (await find("D-2"))?.priceMinor, (await find("D-3"))?.name]).toEqual([
      2200,
      2200,
      "Two\nlines",
    ]);
  });

  it("matches by SKU, changes only what the file says, and touches no row that stays the same", async () => {
    const made = await owner().products.create(
      productOf(shop, {
        sku: "Up-1",
        name: "Bygone",
        barcodes: ["up1"],
        costMinor: 5,
        minStockMilli: 3000,
        description: "kept",
      }),
    );
    await owner().products.create(productOf(shop, { sku: "Up-2", name: "Same", priceMinor: 100 }));
    const answer = await run("name,sku,price\nNew,UP-1,33\nSame,Up-2,1.00");
    expect(answer).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await find("UP-1")).toMatchObject({
      id: made.id,
      name: "New",
      priceMinor: 3300,
      barcodes: ["up1"],
      costMinor: 5,
      minStockMilli: 3000,
      description: "kept",
      version: 2,
    });
    expect(await find("Up-2")).toMatchObject({ version: 1 });
    expect(await find("Up-1")).toBeUndefined();
    expect((await owner().products.list({ storeId: shop.storeId, search: "bygone" })).total).toBe(0);
  });

  it("clears what an empty cell can clear and keeps the rest", async () => {
    const first = "name,sku,price,category,expiry,description,barcodes,unit,cost,minimum stock\n";
    await run(`${first}Clear,CL-1,1,Grains,2027-01-01,text,cl1,kg,2,1.5`);
    await run(`${first}Clear,CL-1,1,,,,,,,`);
    expect(await find("CL-1")).toMatchObject({
      categoryId: null,
      expiryDate: null,
      description: "",
      barcodes: [],
      unit: "KG",
      costMinor: 200,
      minStockMilli: 1500,
    });
  });

  it("lets a barcode move from one product of the file to another", async () => {
    await run("name,sku,price,barcodes\nA,MV-1,1,mv-a\nB,MV-2,1,mv-b");
    expect(await run("name,sku,price,barcodes\nA,MV-1,1,mv-b\nB,MV-2,1,mv-a")).toMatchObject({ updated: 2 });
    expect((await owner().products.byBarcode({ barcode: "mv-a", storeId: shop.storeId })).sku).toBe("MV-2");
  });

  it("never moves the stock of a product that exists, and says how many rows wanted to", async () => {
    await run("name,sku,price,stock\nS,ST-1,1,5");
    expect(await run("name,sku,price,stock\nS,ST-1,1,9")).toMatchObject({ unchanged: 1, stockIgnored: 1 });
    expect((await find("ST-1"))?.stockMilli).toBe(5000);
  });

  it("shows on a dry run what it would do, and writes nothing", async () => {
    await run("name,sku,price\nDry,DR-1,1");
    const counts = await rowCounts(shop);
    const answer = await run("name,sku,price,category\nDry,DR-1,1,\nDry two,DR-2,2.50,Novelties\nBad,DR-3,x,", true);
    expect(answer).toMatchObject({ dryRun: true, rows: 3, created: 1, unchanged: 1, newCategories: ["Novelties"] });
    expect(answer.preview).toEqual([
      { row: 2, action: "unchanged", sku: "DR-1", name: "Dry", category: "", unit: "PCS", priceMinor: 100 },
      { row: 3, action: "create", sku: "DR-2", name: "Dry two", category: "Novelties", unit: "PCS", priceMinor: 250 },
      { row: 4, action: "error", sku: "DR-3", name: "Bad", category: "", unit: "", priceMinor: null },
    ]);
    expect(answer.errors).toEqual([expect.objectContaining({ row: 4, field: "price" })]);
    expect(await rowCounts(shop)).toEqual(counts);
    expect(await find("DR-2")).toBeUndefined();
  });

  it("is all or nothing: one wrong row and no row is written", async () => {
    const counts = await rowCounts(shop);
    const details = await detailsOf(run("name,sku,price\nGood,AN-1,1\nBad,AN-2,-1\n,AN-3,1"), "import.invalid");
    expect(details.errors.map(({ row, field }) => [row, field])).toEqual([
      [3, "price"],
      [4, "name"],
    ]);
    expect(await rowCounts(shop)).toEqual(counts);
    expect(await find("AN-1")).toBeUndefined();
  });

  it("names every error of every row, up to five hundred", async () => {
    await owner().products.create(productOf(shop, { name: "Bearer", barcodes: ["held"] }));
    await run("name,sku,price,unit,stock\nMoved,ER-0,1,kg,1");
    const wrong: [string, string][] = [
      ["name,sku,price\n,E,1", "name"],
      ["name,sku,price\nx,,1", "sku"],
      ["name,sku,price\nx,E,", "price"],
      ["name,sku,price\nx,E,1.234", "price"],
      ["name,sku,price\nx,E,99999999999", "price"],
      ["name,sku,price\nx\u0000y,E,1", "name"],
      ["name,sku,price,unit\nx,E,1,barrel", "unit"],
      ["name,sku,price,unit\nx,ER-0,1,pcs", "unit"],
      ["name,sku,price,status\nx,E,1,sold", "status"],
      ["name,sku,price,expiry\nx,E,1,31/12/2027", "expiry"],
      ["name,sku,price,expiry\nx,E,1,2027-02-30", "expiry"],
      ["name,sku,price,image\nx,E,1,javascript:alert(1)", "image"],
      ["name,sku,price,tax class\nx,E,1,Luxury", "tax class"],
      ["name,sku,price,minimum stock\nx,E,1,1.5", "minimum stock"],
      ["name,sku,price,stock\nx,E,1,1.5", "stock"],
      ["name,sku,price,stock\nx,E,1,-1", "stock"],
      ["name,sku,price,barcodes\nx,E,1,held", "barcodes"],
      ["name,sku,price,barcodes\nx,E,1,8.90123E+12", "barcodes"],
      ["name,sku,price\nx,E,1,surplus", ""],
      ["name,sku\nx,E", "price"],
      ["name,sku,price,pirce\nx,E,1,2", "pirce"],
      ["name,sku,price,price\nx,E,1,2", "price"],
      ['name,sku,price\n"x,E,1', ""],
      ['name,sku,price\nx"y",E,1', ""],
      ["\uFEFF", ""],
    ];
    for (const [csv, field] of wrong) {
      const { errors } = await run(csv, true);
      expect({ csv, fields: errors.map((error) => error.field) }).toEqual({ csv, fields: [field] });
      expect((await detailsOf(run(csv), "import.invalid")).errors).toEqual(errors);
    }
    const twice = await run("name,sku,price,barcodes\nx,TW-1,1,tw\ny,tw-1,1,\nz,TW-2,1,tw", true);
    expect(twice.errors.map(({ row, field }) => [row, field])).toEqual([
      [3, "sku"],
      [4, "barcodes"],
    ]);
    const many = await run(`name,sku,price\n${"x,,\n".repeat(400)}`, true);
    expect(many.errors).toHaveLength(500);
  });

  it("refuses more than twenty thousand rows, and another merchant's store", async () => {
    const long = `name,sku,price\n${Array.from({ length: 20_001 }, (_, index) => `n,L${index},1\n`).join("")}`;
    expect(await codeOf(run(long))).toBe("import.invalid");
    const stranger = await shop.stranger();
    expect(
      await codeOf(owner().products.importCsv({ storeId: stranger.storeId, csv: "name,sku,price", dryRun: true })),
    ).toBe("resource.not_found");
  });

  it("sent twice at once adds every product once", async () => {
    const csv = `name,sku,price,category\n${Array.from({ length: 200 }, (_, index) => `n,TWICE-${index},1,Twice\n`).join("")}`;
    const answers = await Promise.all([run(csv), run(csv)]);
    expect(
      answers.map((answer) => [answer.created, answer.unchanged]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
    ).toEqual([
      [0, 200],
      [200, 0],
    ]);
  });

  it("never undoes what somebody changes at the same moment", async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `Race ${index},RACE-${index}`);
    const fileOf = (price: number) => `name,sku,price\n${rows.map((row) => `${price}${row},${price}\n`).join("")}`;
    await run(fileOf(1));
    const { rows: some } = await owner().products.list({ storeId: shop.storeId, search: "race-1", limit: 40 });
    const edits = await Promise.all(some.map(({ id }) => editOf(shop, id, { barcodes: [`new-${id}`] })));
    const [, ...answers] = await Promise.allSettled([
      run(fileOf(2)),
      ...edits.map((edit) => owner().products.update(edit)),
    ]);
    for (const [index, edit] of edits.entries()) {
      const product = await owner().products.byId({ id: edit.id, storeId: shop.storeId });
      expect(product.priceMinor).toBe(200);
      expect(product.barcodes).toEqual(answers[index]?.status === "fulfilled" ? edit.barcodes : []);
    }
  });
});
