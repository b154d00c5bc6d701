"use client";

import type { ZReportOutput } from "@galla/validators";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { CloseShift } from "../close/close-shift.tsx";
import { ShiftClosed } from "../close/shift-closed.tsx";
import { OpenShift } from "../gate/open-shift.tsx";
import { OpenShiftView } from "./open-shift-view.tsx";
import { useCurrentShift, useShiftChanged } from "./use-current-shift.ts";
import { useKeptSales } from "./use-kept-sales.ts";

/** The shift of this register: opened, what went in and out, counted, closed. */
export function ShiftPage() {
  const { register } = useSession();
  return register === null ? null : <RegisterShift key={register.id} registerId={register.id} />;
}

function RegisterShift({ registerId }: { registerId: string }) {
  const explain = useExplain();
  const current = useCurrentShift(registerId);
  const changed = useShiftChanged(registerId);
  useKeptSales();
  const [isClosing, setClosing] = useState(false);
  const [closed, setClosed] = useState<ZReportOutput | null>(null);
  if (closed !== null) return <ShiftClosed report={closed} onNext={() => setClosed(null)} />;
  if (current.data === undefined) {
    return current.error === null ? (
      <ShiftSkeleton />
    ) : (
      <main className="mx-auto flex w-full max-w-md flex-col gap-4 p-6">
        <h1 className="text-24 font-semibold">Shift</h1>
        <Notice meaning="danger">{explain(current.error)}</Notice>
        <Button look="primary" onClick={() => void current.refetch()}>
          Ask again
        </Button>
      </main>
    );
  }
  if (current.data === null) return <OpenShift registerId={registerId} onOpened={changed} />;
  const onClosed = (report: ZReportOutput) => {
    setClosing(false);
    setClosed(report);
    changed(null);
  };
  return isClosing ? (
    <CloseShift shift={current.data} onClosed={onClosed} onBack={() => setClosing(false)} />
  ) : (
    <OpenShiftView shift={current.data} onChanged={changed} onClose={() => setClosing(true)} />
  );
}

function ShiftSkeleton() {
  return (
    <main aria-busy className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4 sm:p-6">
      <h1 className="sr-only">Shift</h1>
      <Skeleton className="h-16 w-80" />
      <Skeleton className="h-11" />
      <Skeleton className="h-80 rounded-md" />
    </main>
  );
}
