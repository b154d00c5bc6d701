"use client";

import type { ShiftOutput } from "@galla/validators";
import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { xDocument } from "../report/report-document.ts";
import { ReportPaper } from "../report/report-paper.tsx";

/** The figures so far, for those who may see what the drawer should hold; for everybody else, why they are not shown. */
export function XReport({ shift }: { shift: ShiftOutput }) {
  const { merchant, stores, format } = useSession();
  const storeAddress = stores.find(({ id }) => id === shift.storeId)?.address ?? "";
  const report = xDocument(shift, { shopName: merchant.name, storeAddress });
  if (report !== null) return <ReportPaper report={report} format={format} />;
  return (
    <Notice className="lg:w-80">
      The drawer is counted blind: what it should hold is shown to managers only, so that the count at the end is a real
      one.
    </Notice>
  );
}
