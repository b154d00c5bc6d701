"use client";

import { keepPreviousData } from "@tanstack/react-query";
import type { LowStockOutput } from "@galla/validators";
import { PackageCheck } from "lucide-react";
import { useMemo } from "react";
import type { Format } from "@/lib/format.ts";
import { trpc } from "@/trpc/client.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { columnsOf, DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Pager } from "@/ui/pager.tsx";
import { ProductViews } from "@/ui/product-views.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { StockBadge } from "@/ui/stock-badge.tsx";
import { usePageQuery } from "./list-page-query.ts";
import { ReceiveButton } from "./row-actions.tsx";

type Row = LowStockOutput["rows"][number];
const LIMIT = 20;
const columns = columnsOf<Row>();

/** What has run low at this store, the shortest first. */
export function LowStockPage() {
  const { store } = useSession();
  return (
    <>
      <PageHeader title="Products" />
      <ProductViews />
      <p className="mb-4 text-14 text-soft">Below the minimum at {store.name}, the most urgent first.</p>
      <LowStockRows />
    </>
  );
}

function lowStockColumns(format: Format) {
  return columns.columns([
    columns.accessor("name", {
      header: "Product",
      meta: { className: "w-full" },
      cell: ({ row: { original } }) => <RowLink href={`/products/${original.productId}`}>{original.name}</RowLink>,
    }),
    columns.accessor("stockMilli", {
      header: "In stock",
      meta: { numeric: true },
      cell: ({ row: { original } }) => (
        <span className="flex items-center justify-end gap-2">
          <StockBadge {...original} />
          {format.quantity(original.stockMilli, original.unit)}
        </span>
      ),
    }),
    columns.accessor("minStockMilli", {
      header: "Minimum",
      meta: { numeric: true, className: "text-soft" },
      cell: ({ row: { original } }) => format.quantity(original.minStockMilli, original.unit),
    }),
    columns.accessor("shortMilli", {
      header: "Short by",
      meta: { numeric: true, className: "font-semibold" },
      cell: ({ row: { original } }) => format.quantity(original.shortMilli, original.unit),
    }),
    columns.display({
      id: "receive",
      header: () => <span className="sr-only">Receive</span>,
      meta: { className: "py-1" },
      cell: ({ row: { original } }) => <ReceiveButton row={original} />,
    }),
  ]);
}

function LowStockRows() {
  const { store, format } = useSession();
  const explain = useExplain();
  const [page, showPage] = usePageQuery();
  const tableColumns = useMemo(() => lowStockColumns(format), [format]);
  const low = trpc.stock.low.useQuery({ storeId: store.id, page, limit: LIMIT }, { placeholderData: keepPreviousData });
  if (low.data === undefined && low.error !== null) return <Notice meaning="danger">{explain(low.error)}</Notice>;
  if (low.data?.total === 0) {
    return (
      <EmptyState icon={PackageCheck} title="Nothing has run low">
        A product appears here as soon as less than its minimum stock is left. The minimum is set on the product.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        label="Low stock"
        columns={tableColumns}
        rows={low.data?.rows}
        rowId={(row) => row.productId}
        card={(row) => <LowStockCard row={row} />}
        skeletonRows={LIMIT}
        isStale={low.isPlaceholderData}
      />
      <Pager page={page} limit={LIMIT} total={low.data?.total ?? 0} onPage={showPage} />
    </>
  );
}

function LowStockCard({ row }: { row: Row }) {
  const format = useFormat();
  return (
    <div className="flex items-center justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/products/${row.productId}`}>{row.name}</RowLink>
        <p className="mt-0.5 flex items-center gap-2 text-13 text-soft">
          <StockBadge {...row} />
          {format.quantity(row.stockMilli, row.unit)} of {format.quantity(row.minStockMilli, row.unit)}
        </p>
      </div>
      <ReceiveButton row={row} />
    </div>
  );
}
