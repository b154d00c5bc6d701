"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { CalendarCheck } from "lucide-react";
import { parseAsNumberLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { ChipButton } from "@/ui/filter-chip.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Pager } from "@/ui/pager.tsx";
import { ProductViews } from "@/ui/product-views.tsx";
import { ExpiringCard, expiringColumns } from "./expiring-columns.tsx";
import { usePageQuery } from "./list-page-query.ts";

const LIMIT = 20;
const RANGES = [7, 30, 90] as const;

/** What expires soon at this store, or already has. */
export function ExpiringPage() {
  const [days, setDays] = useQueryState("days", parseAsNumberLiteral(RANGES).withDefault(30));
  const [, showPage] = usePageQuery();
  const choose = (range: (typeof RANGES)[number]) => {
    showPage(1);
    void setDays(range);
  };
  return (
    <>
      <PageHeader title="Products" />
      <ProductViews />
      <div role="group" aria-labelledby="how-soon" className="mb-4 flex flex-wrap items-center gap-2">
        <span id="how-soon" className="w-full text-14 text-soft sm:w-auto">
          Expires within
        </span>
        {RANGES.map((range) => (
          <ChipButton key={range} chosen={range === days} aria-pressed={range === days} onClick={() => choose(range)}>
            {range} days
          </ChipButton>
        ))}
      </div>
      <ExpiringRows key={days} days={days} />
    </>
  );
}

function ExpiringRows({ days }: { days: number }) {
  const { store, format } = useSession();
  const explain = useExplain();
  const [page, showPage] = usePageQuery();
  const columns = useMemo(() => expiringColumns(format), [format]);
  const expiring = trpc.stock.expiring.useQuery(
    { storeId: store.id, withinDays: days, page, limit: LIMIT },
    { placeholderData: keepPreviousData },
  );
  if (expiring.data === undefined && expiring.error !== null)
    return <Notice meaning="danger">{explain(expiring.error)}</Notice>;
  if (expiring.data?.total === 0) {
    return (
      <EmptyState icon={CalendarCheck} title={`Nothing expires within ${days} days`}>
        Products with an expiry date appear here in time to sell them off or take them from the shelf.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        label="Expiring products"
        columns={columns}
        rows={expiring.data?.rows}
        rowId={(row) => row.productId}
        card={(row) => <ExpiringCard row={row} />}
        skeletonRows={LIMIT}
        isStale={expiring.isPlaceholderData}
      />
      <Pager page={page} limit={LIMIT} total={expiring.data?.total ?? 0} onPage={showPage} />
    </>
  );
}
