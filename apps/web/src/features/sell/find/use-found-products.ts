import { useDeferredValue, useMemo } from "react";
import type { TillProduct } from "@galla/validators";
import { useCatalog } from "@/offline/catalog.ts";
import { readTimes } from "../scan/times.ts";
import { useView } from "../till/view-store.ts";

/** What the search text asks for, without a quantity before it. */
export function wantedText(search: string): string {
  return readTimes(search)?.rest ?? search;
}

/** The products that search and category leave, found on this device. Typing stays quick: the list follows a moment later. */
export function useFoundProducts(): readonly TillProduct[] {
  const index = useCatalog((state) => state.index);
  const search = useDeferredValue(useView((state) => state.search));
  const categoryId = useView((state) => state.categoryId);
  return useMemo(() => {
    const wanted = wantedText(search).trim();
    // A search looks everywhere: nobody types a name to be told that it is in another category.
    if (wanted !== "") return index.search(wanted);
    return categoryId === null ? index.products : index.products.filter((product) => product.categoryId === categoryId);
  }, [index, search, categoryId]);
}
