import type { ProductRow } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { ExpiryBadge, StockBadge } from "@/ui/stock-badge.tsx";
import { daysLeftOf, StatusBadge } from "./product-columns.tsx";

/** A product of the list on a narrow screen. */
export function ProductCard({ row }: { row: ProductRow }) {
  const format = useFormat();
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/products/${row.id}`}>{row.name}</RowLink>
        <p className="truncate text-13 text-soft">
          {row.sku}
          {row.categoryName !== null && ` · ${row.categoryName}`}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <span className="font-semibold">{format.money(row.priceMinor)}</span>
        <span className="flex flex-wrap items-center justify-end gap-1.5 text-13 text-soft">
          <StatusBadge status={row.status} />
          <ExpiryBadge daysLeft={daysLeftOf(row, format.timeZone)} />
          <StockBadge stockMilli={row.stockMilli} minStockMilli={row.minStockMilli} />
          {format.quantity(row.stockMilli, row.unit)}
        </span>
      </div>
    </div>
  );
}
