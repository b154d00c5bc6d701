"use client";

import { PackagePlus, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { trpc, type RouterOutputs } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { StockBadge } from "@/ui/stock-badge.tsx";
import { AdjustSheet } from "./adjust-sheet.tsx";
import { ReceiveSheet } from "./receive-sheet.tsx";

type Product = RouterOutputs["products"]["byId"];

/** How much of a product there is at each store, and the ways to change it. */
export function StockPanel({ productId }: { productId: string }) {
  const { store } = useSession();
  const product = trpc.products.byId.useQuery({ id: productId, storeId: store.id });
  return (
    <section aria-labelledby="stock-heading" className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id="stock-heading" className="text-16 font-semibold">
        In stock
      </h2>
      {product.data === undefined ? <Skeleton className="mt-4 h-24" /> : <Levels product={product.data} />}
    </section>
  );
}

function Levels({ product }: { product: Product }) {
  const { can, format, store } = useSession();
  const [open, setOpen] = useState<"receive" | "adjust" | null>(null);
  const isKept = product.archivedAt === null;
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {product.stock.map((level) => (
          <li key={level.storeId} className="flex min-h-11 items-center justify-between gap-3 py-2 text-14">
            <span>
              {level.storeName}
              {level.storeId === store.id && product.stock.length > 1 && <span className="text-soft"> (here)</span>}
            </span>
            <span className="flex items-center gap-2 font-semibold">
              <StockBadge stockMilli={level.quantityMilli} minStockMilli={product.minStockMilli} />
              {format.quantity(level.quantityMilli, product.unit)}
            </span>
          </li>
        ))}
      </ul>
      {isKept && (
        <div className="mt-3 grid grid-cols-2 gap-2">
          {can("stock.receive") && (
            <Button onClick={() => setOpen("receive")}>
              <PackagePlus aria-hidden />
              Receive
            </Button>
          )}
          {can("stock.adjust") && (
            <Button onClick={() => setOpen("adjust")}>
              <SlidersHorizontal aria-hidden />
              Adjust
            </Button>
          )}
        </div>
      )}
      {open === "receive" && <ReceiveSheet product={product} onClose={() => setOpen(null)} />}
      {open === "adjust" && <AdjustSheet product={product} onClose={() => setOpen(null)} />}
    </>
  );
}
