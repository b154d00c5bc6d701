"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { Kbd } from "@/ui/kbd.tsx";
import { pickProduct } from "../scan/take-product.ts";
import { takeScan } from "../scan/take-scan.ts";
import { readTimes } from "../scan/times.ts";
import { ONE_MILLI } from "../till/till-cart.ts";
import { setSearch, setView, useView } from "../till/view-store.ts";
import { wantedText } from "./use-found-products.ts";

/** Takes what the search text means: an exact code, else the highlighted product. Digits alone that nobody knows count as a scan. */
function takeSearched(): void {
  const { search, highlighted } = useView.getState();
  const { index } = useCatalog.getState();
  const wanted = wantedText(search);
  if (wanted === "") return;
  const quantityMilli = readTimes(search)?.quantityMilli;
  const product = index.findCode(wanted) ?? index.search(wanted)[highlighted];
  if (product !== undefined) pickProduct(product, quantityMilli);
  else takeScan({ code: wanted, quantityMilli: quantityMilli ?? ONE_MILLI });
  setSearch("");
  if (product === undefined) setView({ highlighted: 0 });
}

/** Where a cashier types or scans. It has the focus unless something is asked in a dialog. */
export function SearchBox() {
  const search = useView((state) => state.search);
  const scanNote = useView((state) => state.scanNote);
  const isCovered = useView((state) => state.dialog !== null || state.isCartOpen);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On touch screens the focus would raise the keyboard over the products.
    if (!isCovered && !isTouchDevice()) field.current?.focus();
  }, [isCovered]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    takeSearched();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-3.5 left-3.5 size-5 text-soft" />
        <input
          ref={field}
          data-search
          type="search"
          aria-label="Search or scan"
          placeholder="Search or scan"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-12 w-full rounded-md border border-control bg-surface pr-14 pl-11 text-16 placeholder:text-soft [&::-webkit-search-cancel-button]:hidden"
        />
        {search === "" ? (
          <Kbd className="absolute top-3.5 right-3.5 hidden text-soft lg:inline-flex">F2</Kbd>
        ) : (
          <ClearButton onClear={() => field.current?.focus()} />
        )}
      </div>
      {scanNote !== null && (
        <p role="status" className="rounded-md bg-warning-soft px-3 py-2 text-14 font-medium text-warning">
          {scanNote}
        </p>
      )}
    </div>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  return (
    <button
      type="button"
      aria-label="Clear the search"
      onClick={() => {
        setSearch("");
        onClear();
      }}
      className="absolute top-0.5 right-0.5 flex size-11 items-center justify-center rounded-md text-soft hover:text-ink"
    >
      <X aria-hidden className="size-5" />
    </button>
  );
}
