import type { CategoryRow, TillCatalogOutput, TillProduct } from "@galla/validators";
import { create } from "zustand";
import { api } from "@/trpc/api.ts";
import { forgetCatalogs, keepCatalog, keepProducts, readCatalog, type CatalogPlace } from "./kept-catalog.ts";
import { indexProducts, type ProductIndex } from "./product-index.ts";

type CatalogState = {
  readonly place: CatalogPlace | null;
  readonly index: ProductIndex;
  readonly categories: readonly CategoryRow[];
  /** When the server last gave the whole catalogue; null before that on this device. */
  readonly refreshedAt: number | null;
  /** Whether the last refresh failed, so that what is shown may be old. */
  readonly hasFailed: boolean;
};

const PAGE = 2000;
const EMPTY = { place: null, index: indexProducts([]), categories: [], refreshedAt: null, hasFailed: false };

/** The till's own copy of the catalogue, in memory. Everything the Sell screen finds, it finds here. */
export const useCatalog = create<CatalogState>(() => EMPTY);

const isShown = ({ storeId }: CatalogPlace) => useCatalog.getState().place?.storeId === storeId;

/** Shows a store's catalogue: first what this device has kept, then what the server has now. */
export async function openCatalog(place: CatalogPlace): Promise<void> {
  if (!isShown(place)) {
    useCatalog.setState({ ...EMPTY, place });
    // Both at once: what is kept shows first, and what the server says replaces it.
    void showKept(place);
  }
  await refreshCatalog(place);
}

async function showKept(place: CatalogPlace): Promise<void> {
  const kept = await readCatalog(place);
  if (kept === null || !isShown(place) || useCatalog.getState().refreshedAt !== null) return;
  const { products, categories, refreshedAt } = kept;
  useCatalog.setState({ index: indexProducts(products), categories, refreshedAt });
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
  try {
    const [products, categories] = await Promise.all([fetchProducts(place), api.categories.list.query()]);
    if (!isShown(place)) return;
    const refreshedAt = Date.now();
    const { index, refreshedAt: before } = useCatalog.getState();
    useCatalog.setState({ index: index.renewed(products), categories, refreshedAt, hasFailed: false });
    // Without an earlier catalogue of the server's, what this device has kept is not known, and everything is written.
    await keepCatalog(place, { products, categories, refreshedAt }, before === null ? [] : index.products);
  } catch {
    // The till goes on with what it has; the screen says how old that is.
    useCatalog.setState({ hasFailed: true });
  }
}

async function fetchProducts(place: CatalogPlace): Promise<TillProduct[]> {
  const products: TillProduct[] = [];
  let after: string | null = null;
  do {
    const page: TillCatalogOutput = await api.products.tillCatalog.query({
      storeId: place.storeId,
      after,
      limit: PAGE,
    });
    products.push(...page.products);
    // A new till has something to show after the first page already.
    if (after === null && page.next !== null && isShown(place) && useCatalog.getState().index.products.length === 0) {
      useCatalog.setState({ index: indexProducts(page.products) });
    }
    after = page.next;
  } while (after !== null);
  return products;
}

/** For whoever leaves the device: nothing of the shop's goods stays on it (reliability.md, section 5). Never throws. */
export async function leaveCatalog(merchantId: string): Promise<void> {
  useCatalog.setState(EMPTY);
  await forgetCatalogs(merchantId).catch(() => undefined);
}

/** Stock as it was just learnt of a few products, from a sale or from a refusal. The next refresh confirms it. */
export function learnStock(levels: ReadonlyMap<string, (stockMilli: number) => number>): void {
  const { index, place } = useCatalog.getState();
  const learnt: TillProduct[] = [];
  const products = index.products.map((product) => {
    const level = levels.get(product.id);
    if (level === undefined) return product;
    const changed = { ...product, stockMilli: Math.max(0, level(product.stockMilli)) };
    learnt.push(changed);
    return changed;
  });
  useCatalog.setState({ index: index.renewed(products) });
  if (place !== null) void keepProducts(place, learnt).catch(() => undefined);
}
