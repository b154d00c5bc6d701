"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { PackageSearch } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useCatalog } from "@/offline/catalog.ts";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { useView } from "../till/view-store.ts";
import { ProductTile } from "./product-tile.tsx";
import { useFoundProducts } from "./use-found-products.ts";

const NARROWEST_TILE_PX = 152;
const ROW_PX = 104;
const GAP_PX = 8;

/** How many tiles stand side by side; follows the width of the grid. */
function useColumns(box: RefObject<HTMLDivElement | null>): number {
  const [columns, setColumns] = useState(4);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => setColumns(Math.max(2, Math.floor((element.clientWidth + GAP_PX) / (NARROWEST_TILE_PX + GAP_PX))));
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
  const products = useFoundProducts();
  const isSearching = useView((state) => state.search !== "");
  const highlighted = useView((state) => state.highlighted);
  const rows = useVirtualizer({
    count: Math.ceil(products.length / columns),
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX + GAP_PX,
    overscan: 4,
  });
  useEffect(() => {
    if (isSearching) rows.scrollToIndex(Math.floor(highlighted / columns));
  }, [isSearching, highlighted, columns, rows]);
  return (
    <div ref={box} role="group" aria-label="Products" className="relative min-h-0 flex-1 overflow-y-auto p-1 pb-4 -m-1">
      <div className="relative w-full" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            className="absolute inset-x-0 top-0 grid gap-2"
            style={{ height: ROW_PX, transform: `translateY(${row.start}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {products.slice(row.index * columns, (row.index + 1) * columns).map((product, column) => (
              <ProductTile key={product.id} product={product} isHighlighted={isSearching && row.index * columns + column === highlighted} />
            ))}
          </div>
        ))}
      </div>
      {products.length === 0 && <NothingFound isSearching={isSearching} />}
    </div>
  );
}

function NothingFound({ isSearching }: { isSearching: boolean }) {
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
  if (isSearching) return <EmptyState icon={PackageSearch} title="Nothing by that name">Try fewer letters, or scan the barcode.</EmptyState>;
  return <EmptyState icon={PackageSearch} title="No products here yet">Products are added in the office, under Products.</EmptyState>;
}
