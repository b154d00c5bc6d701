"use client";

import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { ShiftFilters } from "./shift-filters.tsx";
import { useShiftQuery } from "./shift-query.ts";
import { ShiftRows } from "./shift-rows.tsx";

/** Every shift of the stores one works in, newest first. */
export function ShiftsPage() {
  const { can } = useSession();
  return (
    <>
      <PageHeader title="Shifts" />
      {can("shift.read") ? (
        <Shifts />
      ) : (
        <Notice meaning="warning">Your role does not include seeing shifts. Ask a manager.</Notice>
      )}
    </>
  );
}

function Shifts() {
  const query = useShiftQuery();
  return (
    <>
      <ShiftFilters query={query} />
      <ShiftRows query={query} />
    </>
  );
}
