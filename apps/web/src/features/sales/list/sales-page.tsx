"use client";

import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { SaleFilters } from "./sale-filters.tsx";
import { useSaleQuery } from "./sale-query.ts";
import { SaleRows } from "./sale-rows.tsx";
import { TodaySummary } from "./today-summary.tsx";

/** Everything that was sold, newest first. */
export function SalesPage() {
  const { can } = useSession();
  return (
    <>
      <PageHeader title="Sales" />
      {can("sale.read") ? (
        <History />
      ) : (
        <Notice meaning="warning">Your role does not include seeing sales. Ask a manager.</Notice>
      )}
    </>
  );
}

function History() {
  const query = useSaleQuery();
  return (
    <>
      <TodaySummary />
      <SaleFilters query={query} />
      <SaleRows query={query} />
    </>
  );
}
