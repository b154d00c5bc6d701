import type { CategoryRow, TillProduct } from "@galla/validators";
import { deviceDatabase } from "./database.ts";

export type CatalogPlace = { readonly merchantId: string; readonly storeId: string };

/** A store's catalogue as the server gave it at some moment. */
export type Catalog = {
  readonly products: readonly TillProduct[];
  readonly categories: readonly CategoryRow[];
  readonly refreshedAt: number;
};

/** What this device has kept of a store's catalogue; null where there is nothing, or no storage (a private window). */
export async function readCatalog({ merchantId, storeId }: CatalogPlace): Promise<Catalog | null> {
  try {
    const { products, categories } = await deviceDatabase(merchantId);
    const [kept, info] = await Promise.all([products.where({ storeId }).toArray(), categories.get(storeId)]);
    return info === undefined ? null : { products: kept, categories: info.categories, refreshedAt: info.refreshedAt };
  } catch {
    return null;
  }
}

/** Keeps a catalogue on this device. Writes only what differs from what was there before. */
export async function keepCatalog(
  place: CatalogPlace,
  catalog: Catalog,
  before: readonly TillProduct[],
): Promise<void> {
  const { merchantId, storeId } = place;
  const known = new Map(before.map((product) => [product.id, JSON.stringify(product)]));
  const changed = catalog.products.filter((product) => known.get(product.id) !== JSON.stringify(product));
  const there = new Set(catalog.products.map((product) => product.id));
  const gone = before.filter((product) => !there.has(product.id));
  const database = await deviceDatabase(merchantId);
  await database.transaction("rw", database.products, database.categories, async () => {
    await database.products.bulkDelete(gone.map((product): [string, string] => [storeId, product.id]));
    await database.products.bulkPut(changed.map((product) => ({ ...product, storeId })));
    await database.categories.put({ storeId, categories: catalog.categories, refreshedAt: catalog.refreshedAt });
  });
}

/** Forgets every store's catalogue of a merchant. What waits in the outbox stays. */
export async function forgetCatalogs(merchantId: string): Promise<void> {
  const { products, categories } = await deviceDatabase(merchantId);
  await Promise.all([products.clear(), categories.clear()]);
}

/** Keeps a few products as they are now. */
export async function keepProducts(
  { merchantId, storeId }: CatalogPlace,
  products: readonly TillProduct[],
): Promise<void> {
  const database = await deviceDatabase(merchantId);
  await database.products.bulkPut(products.map((product) => ({ ...product, storeId })));
}
