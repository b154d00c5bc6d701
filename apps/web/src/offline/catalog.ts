import type { CategoryRow, TillProduct } from "@galla/validators";
import { create } from "zustand";
import { api } from "@/trpc/api.ts";
import { deviceDatabase } from "./database.ts";
import { indexProducts, type ProductIndex } from "./product-index.ts";

type CatalogState = {
  readonly storeId: string | null;
  readonly index: ProductIndex;
  readonly categories: readonly CategoryRow[];
  /** When the server last gave the whole catalogue; null before that on this device. */
  readonly refreshedAt: number | null;
  readonly isRefreshing: boolean;
  /** Whether the last refresh failed, so that what is shown may be old. */
  readonly hasFailed: boolean;
};

export type CatalogPlace = { readonly merchantId: string; readonly storeId: string };

const PAGE = 2000;
const EMPTY = {
  storeId: null,
  index: indexProducts([]),
  categories: [],
  refreshedAt: null,
  isRefreshing: false,
  hasFailed: false,
};

/** The till's own copy of the catalogue, in memory. Everything the Sell screen finds, it finds here. */
export const useCatalog = create<CatalogState>(() => EMPTY);

/** Shows a store's catalogue: first what this device has kept, then what the server has now. */
export async function openCatalog(place: CatalogPlace): Promise<void> {
  if (useCatalog.getState().storeId !== place.storeId) {
    useCatalog.setState({ ...EMPTY, storeId: place.storeId });
    // Both at once: what is kept shows first, and what the server says replaces it.
    void showKept(place);
  }
  await refreshCatalog(place);
}

/** A device without storage (a private window) sells from memory alone. */
async function showKept({ merchantId, storeId }: CatalogPlace): Promise<void> {
  const kept = await readKept({ merchantId, storeId }).catch(() => null);
  const { storeId: shown, refreshedAt } = useCatalog.getState();
  if (kept === null || shown !== storeId || refreshedAt !== null) return;
  const [products, info] = kept;
  if (info === undefined) return;
  useCatalog.setState({ index: indexProducts(products), categories: info.categories, refreshedAt: info.refreshedAt });
}

async function readKept({ merchantId, storeId }: CatalogPlace) {
  const { products, categories } = await deviceDatabase(merchantId);
  return Promise.all([products.where({ storeId }).toArray(), categories.get(storeId)]);
}

let refreshing: Promise<void> | null = null;

/** Fetches the whole catalogue anew. Calls that come meanwhile share the one under way. Never throws. */
export function refreshCatalog(place: CatalogPlace): Promise<void> {
  refreshing ??= fetchAll(place).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function fetchAll(place: CatalogPlace): Promise<void> {
  useCatalog.setState({ isRefreshing: true });
  try {
    const [products, categories] = await Promise.all([fetchProducts(place.storeId), api.categories.list.query()]);
    if (useCatalog.getState().storeId === place.storeId) {
      const refreshedAt = Date.now();
      useCatalog.setState({ index: indexProducts(products), categories, refreshedAt, hasFailed: false });
      await keep(place, { products, categories, refreshedAt });
    }
  } catch {
    // The till goes on with what it has; the screen says how old that is.
    useCatalog.setState({ hasFailed: true });
  } finally {
    useCatalog.setState({ isRefreshing: false });
  }
}

async function fetchProducts(storeId: string): Promise<TillProduct[]> {
  const products: TillProduct[] = [];
  let after: string | null = null;
  do {
    const page: { products: TillProduct[]; next: string | null } = await api.products.tillCatalog.query({
      storeId,
      after,
      limit: PAGE,
    });
    products.push(...page.products);
    after = page.next;
  } while (after !== null);
  return products;
}

type Kept = { products: readonly TillProduct[]; categories: readonly CategoryRow[]; refreshedAt: number };

async function keep({ merchantId, storeId }: CatalogPlace, kept: Kept): Promise<void> {
  const database = await deviceDatabase(merchantId);
  await database.transaction("rw", database.products, database.categories, async () => {
    await database.products.where({ storeId }).delete();
    await database.products.bulkPut(kept.products.map((product) => ({ ...product, storeId })));
    await database.categories.put({ storeId, categories: kept.categories, refreshedAt: kept.refreshedAt });
  });
}

/** Stock as it was just learnt of a few products, from a sale or from a refusal. The next refresh confirms it. */
export function learnStock(levels: ReadonlyMap<string, (stockMilli: number) => number>): void {
  const { index } = useCatalog.getState();
  const products = index.products.map((product) => {
    const level = levels.get(product.id);
    return level === undefined ? product : { ...product, stockMilli: Math.max(0, level(product.stockMilli)) };
  });
  useCatalog.setState({ index: index.withProducts(products) });
}
