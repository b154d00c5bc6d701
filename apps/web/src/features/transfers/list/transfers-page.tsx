"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { SearchX, Truck } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Pager } from "@/ui/pager.tsx";
import { TransferCard, transferColumns } from "./transfer-columns.tsx";
import { TransferFilters } from "./transfer-filters.tsx";
import { useTransferQuery, type TransferQuery } from "./transfer-query.ts";

/** Goods on their way between the stores, and those that have arrived; the newest first. */
export function TransfersPage() {
  const { can } = useSession();
  const query = useTransferQuery();
  return (
    <>
      <PageHeader title="Transfers" action={can("transfer.send") && <SendLink />} />
      <TransferFilters query={query} />
      <TransferRows query={query} />
    </>
  );
}

function SendLink() {
  return (
    <Button asChild look="primary">
      <Link href="/transfers/new">
        <Truck aria-hidden />
        Send goods
      </Link>
    </Button>
  );
}

function TransferRows({ query }: { query: TransferQuery }) {
  const { format } = useSession();
  const explain = useExplain();
  const columns = useMemo(() => transferColumns(format), [format]);
  const input = {
    page: Math.max(1, query.page),
    limit: query.size,
    ...(query.store === null ? {} : { storeId: query.store }),
    ...(query.status === null ? {} : { status: query.status }),
  };
  const transfers = trpc.transfers.list.useQuery(input, { placeholderData: keepPreviousData });
  if (transfers.data === undefined && transfers.error !== null)
    return <Notice meaning="danger">{explain(transfers.error)}</Notice>;
  if (transfers.data?.total === 0) return <NoTransfers query={query} />;
  return (
    <>
      <DataTable
        label="Transfers"
        columns={columns}
        rows={transfers.data?.rows}
        rowId={(row) => row.transferId}
        card={(row) => <TransferCard row={row} />}
        skeletonRows={query.size}
        isStale={transfers.isPlaceholderData}
      />
      <Pager
        page={input.page}
        limit={query.size}
        total={transfers.data?.total ?? 0}
        onPage={(page) => query.change({ page })}
        onLimit={(size) => query.change({ size: size === 50 || size === 100 ? size : 20 })}
      />
    </>
  );
}

function NoTransfers({ query }: { query: TransferQuery }) {
  const { can } = useSession();
  if (query.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No transfer fits this"
        action={<Button onClick={query.clear}>Clear filters</Button>}
      >
        Choose another store or status.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Truck} title="Nothing has been sent yet" action={can("transfer.send") ? <SendLink /> : undefined}>
      Send goods from one store to another here. They leave the first store’s stock at once, and count at the other when
      it has received them.
    </EmptyState>
  );
}
