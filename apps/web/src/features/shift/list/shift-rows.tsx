import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { Banknote, SearchX } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ShiftCard, shiftColumns } from "./shift-columns.tsx";
import type { ShiftQuery } from "./shift-query.ts";

const LIMIT = 20;
const FIRST: string | null = null;

function useShifts(query: ShiftQuery) {
  const { client } = trpc.useUtils();
  const input = {
    limit: LIMIT,
    ...(query.store === null ? {} : { storeId: query.store }),
    ...(query.register === null ? {} : { registerId: query.register }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.to === null ? {} : { to: query.to }),
    ...(query.status === null ? {} : { status: query.status }),
  };
  // The hook tRPC makes for this would add a direction to the input, which the API's strict schema refuses.
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.shifts.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) => client.shifts.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The shifts the filters leave. */
export function ShiftRows({ query }: { query: ShiftQuery }) {
  const { format, stores } = useSession();
  const explain = useExplain();
  const showsStore = stores.length > 1 && query.store === null;
  const columns = useMemo(() => shiftColumns(format, showsStore), [format, showsStore]);
  const shifts = useShifts(query);
  const rows = useMemo(() => shifts.data?.pages.flatMap((page) => page.rows), [shifts.data]);
  if (rows === undefined && shifts.error !== null) return <Notice meaning="danger">{explain(shifts.error)}</Notice>;
  if (rows?.length === 0) return <NoShifts query={query} />;
  return (
    <>
      <DataTable
        label="Shifts"
        columns={columns}
        rows={rows}
        rowId={(row) => row.shiftId}
        card={(row) => <ShiftCard row={row} />}
        skeletonRows={LIMIT}
        isStale={shifts.isPlaceholderData}
      />
      {shifts.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => void shifts.fetchNextPage()} disabled={shifts.isFetchingNextPage}>
            {shifts.isFetchingNextPage ? "Loading…" : "Load more"}
          </Button>
        </div>
      )}
    </>
  );
}

function NoShifts({ query }: { query: ShiftQuery }) {
  if (query.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No shift fits this"
        action={<Button onClick={query.clear}>Clear filters</Button>}
      >
        Choose other days, another register, or open and closed ones together.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Banknote}
      title="No shift yet"
      action={
        <Button asChild>
          <Link href="/sell">Go to Sell</Link>
        </Button>
      }
    >
      A shift begins at a till, with the cash that is in its drawer. Its count and Z report then appear here.
    </EmptyState>
  );
}
