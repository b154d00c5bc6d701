"use client";

import type { ShiftOutput } from "@galla/validators";
import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { xDocument } from "../report/report-document.ts";
import { ReportPrint } from "../report/report-print.tsx";
import { ShiftReport } from "../report/shift-report.tsx";

/** The figures so far, for those who may see what the drawer should hold; for everybody else, why they are not shown. */
export function XReport({ shift }: { shift: ShiftOutput }) {
  const { merchant, store, format } = useSession();
  const report = xDocument(shift, { shopName: merchant.name, storeAddress: store.address });
  if (report === null) {
    return (
      <Notice className="lg:w-80">
        The drawer is counted blind: what it should hold is shown to managers only, so that the count at the end is a
        real one.
      </Notice>
    );
  }
  return (
    <section aria-label="X report" className="flex min-w-0 flex-col items-center gap-3 lg:items-stretch">
      <ReportPrint report={report} format={format} />
      <div className="flex justify-center rounded-md border border-line bg-sunken p-4">
        <div className="h-fit bg-white">
          <ShiftReport report={report} format={format} sheet={80} />
        </div>
      </div>
    </section>
  );
}
