"use client";

import { PackageSearch } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useCatalog } from "@/offline/catalog.ts";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { useView } from "../till/view-store.ts";
import { ProductTile } from "./product-tile.tsx";
import { useRowsInSight } from "./use-rows-in-sight.ts";
import { useFoundProducts } from "./use-found-products.ts";

const NARROWEST_TILE_PX = 152;
const GAP_PX = 8;
const ROW_PX = 104 + GAP_PX;

/** How many tiles stand side by side; follows the width of the grid. */
function useColumns(box: RefObject<HTMLDivElement | null>): number {
  const [columns, setColumns] = useState(4);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () =>
      setColumns(Math.max(2, Math.floor((element.clientWidth + GAP_PX) / (NARROWEST_TILE_PX + GAP_PX))));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return columns;
}

/** The products as tiles. Only the rows in sight exist, so ten thousand products scroll like ten. */
export function ProductGrid() {
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box);
  const { products, isSearched } = useFoundProducts();
  const highlighted = useView((state) => state.highlighted);
  const { first, last, scrollTo } = useRowsInSight(box, ROW_PX);
  useEffect(() => {
    if (isSearched) scrollTo(Math.floor(highlighted / columns));
  }, [isSearched, highlighted, columns, scrollTo]);
  return (
    <div ref={box} role="group" aria-label="Products" className="relative -m-1 min-h-0 flex-1 overflow-y-auto p-1 pb-4">
      <div className="relative w-full" style={{ height: Math.ceil(products.length / columns) * ROW_PX }}>
        <div
          className="absolute inset-x-0 grid gap-2"
          style={{
            top: first * ROW_PX,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gridAutoRows: ROW_PX - GAP_PX,
          }}
        >
          {products.slice(first * columns, last * columns).map((product, place) => (
            <ProductTile
              key={product.id}
              product={product}
              isHighlighted={isSearched && first * columns + place === highlighted}
            />
          ))}
        </div>
      </div>
      {products.length === 0 && <NothingFound isSearched={isSearched} />}
    </div>
  );
}

function NothingFound({ isSearched }: { isSearched: boolean }) {
  const isLoading = useCatalog((state) => state.refreshedAt === null && !state.hasFailed);
  if (isLoading) {
    return (
      <div aria-busy className="grid grid-cols-[repeat(auto-fill,minmax(152px,1fr))] gap-2">
        {Array.from({ length: 12 }, (_, place) => (
          <Skeleton key={place} className="h-26 rounded-md" />
        ))}
      </div>
    );
  }
  if (isSearched)
    return (
      <EmptyState icon={PackageSearch} title="Nothing by that name">
        Try fewer letters, or scan the barcode.
      </EmptyState>
    );
  return (
    <EmptyState icon={PackageSearch} title="No products here yet">
      Products are added in the office, under Products.
    </EmptyState>
  );
}
