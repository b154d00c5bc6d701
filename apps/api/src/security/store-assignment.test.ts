import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf, productOf } from "../testing/product-command.ts";
import { detailsOf, pieces, saleOf } from "../testing/sale-command.ts";
import { workingIn } from "../testing/store-command.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";

type Caller = ReturnType<TestShop["caller"]>;

let shop: TestShop;
let productId: string;
let sold: { saleId: string; billNumber: string };
/** Somebody who works in the second store alone, as far as roles go a manager. */
let elsewhere: Caller;
beforeAll(async () => {
  shop = await openTestShop();
  productId = (await shop.makeProduct({ stockMilli: 9000n, priceMinor: 1000n, barcodes: ["12345"] })).id;
  sold = await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(productId, 1)], 1050));
  elsewhere = workingIn(shop, "MANAGER", [shop.secondStoreId]);
});
afterAll(() => shop.close());

const line = () => ({ productId, quantityMilli: 1000 });
/** Everything of catalogue, stock and sales that is told which store. */
const NAMED: Record<string, (caller: Caller, storeId: string) => Promise<unknown>> = {
  "products.list": (caller, storeId) => caller.products.list({ storeId }),
  "products.byId": (caller, storeId) => caller.products.byId({ id: productId, storeId }),
  "products.byBarcode": (caller, storeId) => caller.products.byBarcode({ barcode: "12345", storeId }),
  "products.tillCatalog": (caller, storeId) => caller.products.tillCatalog({ storeId }),
  "products.exportCsv": (caller, storeId) => caller.products.exportCsv({ storeId }),
  "products.importCsv": (caller, storeId) =>
    caller.products.importCsv({ storeId, csv: `name,sku,price\nSalt,${v7()},1`, dryRun: false }),
  "products.create": (caller, storeId) =>
    caller.products.create(productOf(shop, { openingStock: { storeId, quantityMilli: 1000 } })),
  "stock.adjust": (caller, storeId) =>
    caller.stock.adjust({ storeId, productId, changeMilli: 1000, reason: "COUNTED" }),
  "stock.receive": (caller, storeId) => caller.stock.receive({ storeId, lines: [line()] }),
  "stock.movements": (caller, storeId) => caller.stock.movements({ storeId, productId }),
  "stock.low": (caller, storeId) => caller.stock.low({ storeId }),
  "stock.expiring": (caller, storeId) => caller.stock.expiring({ storeId }),
  "sales.list": (caller, storeId) => caller.sales.list({ storeId }),
  "sales.today": (caller, storeId) => caller.sales.today({ storeId }),
};

describe("who works in one store", () => {
  it.each(Object.entries(NAMED))(
    "%s answers for that one, not for another, and like nothing for none",
    async (_name, ask) => {
      await expect(ask(elsewhere, shop.secondStoreId)).resolves.toBeDefined();
      expect(await detailsOf(ask(elsewhere, shop.storeId), "store.not_assigned")).toEqual({ storeId: shop.storeId });
      const foreign = (await shop.stranger()).storeId;
      for (const storeId of [foreign, v7()])
        for (const caller of [elsewhere, shop.caller("OWNER")])
          expect(await codeOf(ask(caller, storeId))).toBe("resource.not_found");
    },
  );

  it("finds no sale of another, neither in lists nor by its id or bill", async () => {
    expect(await elsewhere.sales.list({})).toMatchObject({ rows: [], count: 0, totalMinor: 0 });
    expect(await codeOf(elsewhere.sales.byId({ saleId: sold.saleId }))).toBe("store.not_assigned");
    const { billNumber } = sold;
    expect(await codeOf(elsewhere.sales.byBill({ storeId: shop.storeId, billNumber }))).toBe("store.not_assigned");
    expect(await codeOf(elsewhere.sales.byBill({ storeId: shop.secondStoreId, billNumber }))).toBe(
      "resource.not_found",
    );
    expect(await codeOf(elsewhere.sales.checkout(saleOf(shop, [pieces(productId, 1)], 1050)))).toBe(
      "store.not_assigned",
    );
  });

  it("may say whether another has it", async () => {
    const { stock, stockMilli } = await elsewhere.products.byId({ id: productId, storeId: shop.secondStoreId });
    const here = await shop.caller("OWNER").products.byId({ id: productId, storeId: shop.storeId });
    expect(stock.find((level) => level.storeId === shop.storeId)?.quantityMilli).toBe(here.stockMilli);
    expect(stockMilli).toBeLessThan(here.stockMilli);
  });
});

describe("who works in no store any more", () => {
  it("sees no store, no sale and no transfer", async () => {
    const nowhere = workingIn(shop, "CASHIER", []);
    expect(await nowhere.stores.list()).toEqual([]);
    expect((await nowhere.sales.list({})).rows).toEqual([]);
    expect((await nowhere.transfers.list({})).rows).toEqual([]);
  });
});
