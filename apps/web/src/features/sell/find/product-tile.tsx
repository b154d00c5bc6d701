"use client";

import type { TillProduct } from "@galla/validators";
import { memo } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { pickProduct } from "../scan/take-product.ts";

/** One product to tap. It says how much is left only when that is little. */
export const ProductTile = memo(function ProductTile({
  product,
  isHighlighted,
}: {
  product: TillProduct;
  isHighlighted: boolean;
}) {
  const format = useFormat();
  return (
    <button
      type="button"
      onClick={() => pickProduct(product)}
      className={classNames(
        "flex h-full w-full flex-col justify-between gap-1 overflow-hidden rounded-md border border-line bg-surface p-3 text-left transition-colors duration-100 hover:border-control active:bg-accent-soft",
        isHighlighted && "border-accent ring-2 ring-accent",
      )}
    >
      <span className="line-clamp-2 text-14 leading-snug font-medium text-ink">{product.name}</span>
      <span className="flex items-end justify-between gap-1">
        <span className="text-14 font-semibold whitespace-nowrap">
          {format.money(product.priceMinor)}
          {product.unit !== "PCS" && <span className="font-normal text-soft"> / {format.unit(product.unit)}</span>}
        </span>
        <StockBadge product={product} />
      </span>
    </button>
  );
});

function StockBadge({ product }: { product: TillProduct }) {
  const format = useFormat();
  if (product.stockMilli <= 0) return <Badge meaning="danger">Sold out</Badge>;
  if (product.stockMilli > product.minStockMilli) return null;
  return <Badge meaning="warning">{format.quantity(product.stockMilli, product.unit)} left</Badge>;
}
