import type { ProductRow } from "@galla/validators";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { daysBetween, todayAt } from "@/lib/days.ts";
import type { Format } from "@/lib/format.ts";
import { Badge } from "@/ui/badge.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { ExpiryBadge, StockBadge } from "@/ui/stock-badge.tsx";

const columns = columnsOf<ProductRow>();

/** How long a product still keeps; null when it has no expiry. */
export function daysLeftOf(row: Pick<ProductRow, "expiryDate">, timeZone: string): number | null {
  return row.expiryDate === null ? null : daysBetween(todayAt(timeZone), row.expiryDate);
}

const STATUS_TEXT = { ACTIVE: null, INACTIVE: "Inactive", DISCONTINUED: "Discontinued" } as const;

/** Says that a product is not for sale. Nothing when it is. */
export function StatusBadge({ status }: Pick<ProductRow, "status">) {
  const text = STATUS_TEXT[status];
  return text === null ? null : <Badge>{text}</Badge>;
}

/** The columns of the product list. The cost price only for those who may see it. */
export function productColumns(format: Format, seesCost: boolean) {
  const symbol = currencySymbol(format);
  return columns.columns([
    columns.accessor("name", {
      header: "Product",
      enableSorting: true,
      meta: { className: "w-full" },
      cell: ({ row: { original } }) => <NameCell row={original} format={format} />,
    }),
    columns.accessor("sku", {
      header: "SKU",
      enableSorting: true,
      meta: { className: "hidden whitespace-nowrap text-soft xl:table-cell" },
    }),
    columns.accessor("categoryName", {
      header: "Category",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: (cell) => cell.getValue() ?? "—",
    }),
    ...(seesCost
      ? [
          columns.accessor("costMinor", {
            header: `Cost (${symbol})`,
            meta: { numeric: true, className: "text-soft" },
            cell: (cell) => amountOrDash(cell.getValue(), format),
          }),
        ]
      : []),
    columns.accessor("priceMinor", {
      id: "price",
      header: `Price (${symbol})`,
      enableSorting: true,
      meta: { numeric: true },
      cell: (cell) => format.amount(cell.getValue()),
    }),
    columns.accessor("stockMilli", {
      id: "stock",
      header: "In stock",
      enableSorting: true,
      meta: { numeric: true },
      cell: ({ row: { original } }) => <StockCell row={original} format={format} />,
    }),
  ]);
}

function amountOrDash(amountMinor: number | undefined, format: Format): string {
  return amountMinor === undefined ? "—" : format.amount(amountMinor);
}

function NameCell({ row, format }: { row: ProductRow; format: Format }) {
  return (
    <span className="flex min-w-40 flex-wrap items-center gap-x-2">
      <RowLink href={`/products/${row.id}`} className="line-clamp-2">
        {row.name}
      </RowLink>
      <StatusBadge status={row.status} />
      <ExpiryBadge daysLeft={daysLeftOf(row, format.timeZone)} />
    </span>
  );
}

function StockCell({ row, format }: { row: ProductRow; format: Format }) {
  return (
    <span className="flex items-center justify-end gap-2">
      <StockBadge stockMilli={row.stockMilli} minStockMilli={row.minStockMilli} />
      {format.quantity(row.stockMilli, row.unit)}
    </span>
  );
}
