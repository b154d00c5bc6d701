import { useDeferredValue, useMemo } from "react";
import type { TillProduct } from "@galla/validators";
import { useSettled } from "@/lib/use-settled.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { readTimes } from "../scan/times.ts";
import { useView } from "../till/view-store.ts";

/** A scanner is through with its code before this, so that its figures are never searched for. */
const STILL_MS = 40;

/** What the search text asks for, without a quantity before it. */
export function wantedText(search: string): string {
  return (readTimes(search)?.rest ?? search).trim();
}

export type Found = { readonly products: readonly TillProduct[]; readonly isSearched: boolean };

/** The products that search and category leave, found on this device. Typing stays quick: the list follows a moment later. */
export function useFoundProducts(): Found {
  const index = useCatalog((state) => state.index);
  const wanted = useDeferredValue(
    wantedText(
      useSettled(
        useView((state) => state.search),
        STILL_MS,
      ),
    ),
  );
  const categoryId = useView((state) => state.categoryId);
  return useMemo(() => {
    // A search looks everywhere: nobody types a name to be told that it is in another category.
    if (wanted !== "") return { products: index.search(wanted), isSearched: true };
    const isWanted = (product: TillProduct) => categoryId === null || product.categoryId === categoryId;
    return { products: index.products.filter(isWanted), isSearched: false };
  }, [index, wanted, categoryId]);
}
