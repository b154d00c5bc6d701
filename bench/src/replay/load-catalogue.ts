import { tillCatalogOutput } from "@galla/validators";
import { outputOf, type ApiConnection } from "../world/api-connection.ts";
import { stockOnImport, type CatalogueItem } from "./build-catalogue.ts";
import { importCatalogue, type CatalogueTarget } from "./import-catalogue.ts";
import { skuKey } from "./sku-key.ts";

/** A product as the server knows it, for writing a sale's lines. */
export type ListedProduct = { readonly id: string; readonly priceMinor: bigint };

const LINES_A_DELIVERY = 200;
const MOST_RECEIVED_UNITS = 1_000_000n;

/** Imports the catalogue through the public API with stock for every sale, and reads it back by SKU. */
export async function loadCatalogue(api: ApiConnection, items: readonly CatalogueItem[], target: CatalogueTarget) {
  const refused = await importCatalogue(api, items, target);
  const products = await readCatalogue(api, target.storeId);
  const refusedKeys = new Set(refused.map(({ sku }) => skuKey(sku)));
  const imported = items.filter((item) => !refusedKeys.has(skuKey(item.sku)));
  await receiveMissing(api, { items: imported, products, storeId: target.storeId });
  return { products, refused };
}

type StockedProduct = ListedProduct & { readonly stockUnits: bigint };

async function readCatalogue(api: ApiConnection, storeId: string): Promise<Map<string, StockedProduct>> {
  const products = new Map<string, StockedProduct>();
  for (let after: string | null = null; ;) {
    const page = tillCatalogOutput.parse(outputOf(await api.query("products.tillCatalog", { storeId, after })));
    for (const { id, sku, priceMinor, stockMilli } of page.products) {
      products.set(skuKey(sku), {
        id,
        priceMinor: BigInt(priceMinor),
        stockUnits: BigInt(Math.floor(stockMilli / 1000)),
      });
    }
    if (page.next === null) return products;
    after = page.next;
  }
}

type Missing = {
  readonly items: readonly CatalogueItem[];
  readonly products: ReadonlyMap<string, StockedProduct>;
  readonly storeId: string;
};

// Whatever the import did not bring: products that were there before, and more than one stock field can hold.
async function receiveMissing(api: ApiConnection, { items, products, storeId }: Missing): Promise<void> {
  let missing = items.flatMap((item) => {
    const product = products.get(skuKey(item.sku));
    if (product === undefined) throw new Error(`The import left out ${item.sku}`);
    const units =
      item.soldUnits - (product.stockUnits < stockOnImport(item) ? product.stockUnits : stockOnImport(item));
    return units > 0n ? [{ productId: product.id, units }] : [];
  });
  while (missing.length > 0) {
    const delivery = missing.slice(0, LINES_A_DELIVERY).map(({ productId, units }) => {
      return { productId, quantityMilli: Number(units < MOST_RECEIVED_UNITS ? units : MOST_RECEIVED_UNITS) * 1000 };
    });
    outputOf(await api.mutate("stock.receive", { storeId, lines: delivery, note: "Stock for a replay" }));
    const received = missing
      .slice(0, LINES_A_DELIVERY)
      .map((entry) => ({ ...entry, units: entry.units - MOST_RECEIVED_UNITS }));
    missing = [...received.filter((entry) => entry.units > 0n), ...missing.slice(LINES_A_DELIVERY)];
  }
}
