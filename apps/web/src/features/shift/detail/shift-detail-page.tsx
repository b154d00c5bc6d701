"use client";

import type { ShiftDetailOutput } from "@galla/validators";
import { Banknote } from "lucide-react";
import Link from "next/link";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { MovementList } from "../till/movement-list.tsx";
import { Adjustments } from "./adjustments.tsx";
import { DetailReport } from "./detail-report.tsx";
import { DrawerFacts } from "./drawer-facts.tsx";

/** One shift as the office sees it. */
export function ShiftDetailPage({ shiftId }: { shiftId: string }) {
  const { can } = useSession();
  return (
    <>
      <BackLink href="/shifts">Shifts</BackLink>
      {can("shift.read") ? (
        <StoredShift shiftId={shiftId} />
      ) : (
        <Notice meaning="warning">Your role does not include seeing shifts. Ask a manager.</Notice>
      )}
    </>
  );
}

function StoredShift({ shiftId }: { shiftId: string }) {
  const explain = useExplain();
  const detail = trpc.shifts.byId.useQuery({ shiftId });
  if (detail.data !== undefined) return <Detail detail={detail.data} />;
  if (detail.error === null) return <DetailSkeleton />;
  const code = refusalOf(detail.error)?.code;
  return code === "resource.not_found" || code === "input.invalid" ? (
    <NoSuchShift />
  ) : (
    <Notice meaning="danger">{explain(detail.error)}</Notice>
  );
}

function Detail({ detail }: { detail: ShiftDetailOutput }) {
  const format = useFormat();
  const { shift, zReport, adjustments } = detail;
  const title = zReport === null ? "Open shift" : `Z report ${zReport.zNumber}`;
  return (
    <>
      <PageHeader
        title={`${title} · ${shift.registerName}`}
        description={`${shift.storeName} · opened by ${shift.openedBy}, ${format.dateTime(shift.openedAt)}${
          zReport === null ? "" : `; closed by ${zReport.closedBy}, ${format.dateTime(zReport.closedAt)}`
        }`}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 flex-col gap-4">
          <DrawerFacts shift={shift} zReport={zReport} />
          {adjustments.length > 0 && <Adjustments adjustments={adjustments} />}
          <MovementList movements={zReport?.movements ?? shift.movements} isOver={zReport !== null} />
        </div>
        <DetailReport shift={shift} zReport={zReport} />
      </div>
    </>
  );
}

function DetailSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-11 w-72" />
      <Skeleton className="h-96 rounded-md" />
    </div>
  );
}

function NoSuchShift() {
  return (
    <EmptyState
      icon={Banknote}
      title="There is no such shift"
      action={
        <Button asChild>
          <Link href="/shifts">All shifts</Link>
        </Button>
      }
    >
      The address may be wrong, or the shift belongs to another shop.
    </EmptyState>
  );
}
