import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { ReceiptText, SearchX } from "lucide-react";
import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { SaleCard, saleColumns } from "./sale-columns.tsx";
import type { SaleQuery } from "./sale-query.ts";

const LIMIT = 20;

const FIRST: string | null = null;

function useSales(query: SaleQuery) {
  const { store } = useSession();
  const { client } = trpc.useUtils();
  const input = {
    search: query.q,
    limit: LIMIT,
    ...(query.store === "all" ? {} : { storeId: query.store ?? store.id }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.to === null ? {} : { to: query.to }),
    ...(query.register === null ? {} : { registerId: query.register }),
    ...(query.cashier === null ? {} : { cashierId: query.cashier }),
    ...(query.status === null ? {} : { status: query.status }),
    ...(query.method === null ? {} : { paymentMethod: query.method }),
  };
  // The hook tRPC makes for this would add a direction to the input, which the API's strict schema refuses.
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.sales.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) => client.sales.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The sales the filters leave, with how many and how much they are. */
export function SaleRows({ query }: { query: SaleQuery }) {
  const { format } = useSession();
  const explain = useExplain();
  const columns = useMemo(() => saleColumns(format, query.store === "all"), [format, query.store]);
  const sales = useSales(query);
  const first = sales.data?.pages[0];
  const rows = useMemo(() => sales.data?.pages.flatMap((page) => page.rows), [sales.data]);
  if (first === undefined && sales.error !== null) return <Notice meaning="danger">{explain(sales.error)}</Notice>;
  if (first?.count === 0) return <NoSales query={query} />;
  return (
    <>
      <p role="status" className="mb-2 flex min-h-6 items-baseline justify-between gap-3 text-14 text-soft">
        {first === undefined ? (
          <Skeleton className="w-48" />
        ) : (
          <Matches count={first.count} totalMinor={first.totalMinor} />
        )}
      </p>
      <DataTable
        label="Sales"
        columns={columns}
        rows={rows}
        rowId={(row) => row.saleId}
        card={(row) => <SaleCard row={row} />}
        skeletonRows={LIMIT}
        isStale={sales.isPlaceholderData}
      />
      {sales.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => void sales.fetchNextPage()} disabled={sales.isFetchingNextPage}>
            {sales.isFetchingNextPage ? "Loading…" : "Load more"}
          </Button>
        </div>
      )}
    </>
  );
}

function Matches({ count, totalMinor }: { count: number; totalMinor: number }) {
  const { format } = useSession();
  return (
    <>
      <span>{count === 1 ? "1 sale" : `${format.integer(count)} sales`}</span>
      <span>
        Together <strong className="font-semibold text-ink">{format.money(totalMinor)}</strong>
      </span>
    </>
  );
}

function NoSales({ query }: { query: SaleQuery }) {
  if (query.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No sale fits this"
        action={<Button onClick={query.clear}>Clear filters</Button>}
      >
        Search by part of the bill number, the customer’s name, the note or a product that was sold.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ReceiptText} title="Nothing sold yet">
      Every sale rung up at a till of this store appears here at once.
    </EmptyState>
  );
}
