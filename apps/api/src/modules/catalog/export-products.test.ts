import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, productOf } from "../../testing/product-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ clock: () => new Date("2026-03-09T19:00:00Z") });
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const run = (csv: string, dryRun = false) => owner().products.importCsv({ storeId: shop.storeId, csv, dryRun });

describe("an export", () => {
  it("imports back without changing anything, whatever the products are called", async () => {
    const odd = ["=1+1", "+SUM(A1)", "-5", "@cmd", "'quoted", "＝wide", 'a "b", c;d', "two\nlines", "₹ नमक", "'=both"];
    for (const [index, name] of odd.entries()) {
      await owner().products.create(
        productOf(shop, {
          name,
          sku: `${name.slice(0, 5)}-${index}`,
          description: name,
          barcodes: [`-odd${index}`, `=${index}`],
        }),
      );
    }
    const file = await owner().products.exportCsv({ storeId: shop.storeId });
    expect(file.filename).toBe("products-2026-03-10.csv");
    const again = await run(file.csv);
    expect(again).toMatchObject({
      rows: file.rows,
      unchanged: file.rows,
      created: 0,
      updated: 0,
      stockIgnored: 0,
      newCategories: [],
    });
    const stranger = await shop.stranger();
    await stranger.caller("OWNER").products.importCsv({ storeId: stranger.storeId, csv: file.csv, dryRun: false });
    expect((await stranger.caller("OWNER").products.exportCsv({ storeId: stranger.storeId })).csv).toBe(file.csv);
  });

  it("holds no cell that a spreadsheet would run", async () => {
    const { csv } = await owner().products.exportCsv({ storeId: shop.storeId });
    expect(csv.startsWith("\uFEFFname,sku,")).toBe(true);
    expect(csv).not.toMatch(/(?:^|,|\r\n)"?[=+\-@\t＝]/);
    expect(csv).toContain("'=1+1");
  });

  it("and import are for those who may", async () => {
    for (const role of ["CASHIER", "STAFF"] as const) {
      expect(await codeOf(shop.caller(role).products.exportCsv({ storeId: shop.storeId }))).toBe("permission.denied");
      expect(
        await codeOf(shop.caller(role).products.importCsv({ storeId: shop.storeId, csv: "x", dryRun: true })),
      ).toBe("permission.denied");
    }
  });
});
