"use client";

import type { Format } from "@/lib/format.ts";
import type { ReportDocument } from "./report-document.ts";
import { ReportPrint } from "./report-print.tsx";
import { ShiftReport } from "./shift-report.tsx";

/** A report as it comes out of the printer, and the way to print it. */
export function ReportPaper({ report, format }: { report: ReportDocument; format: Format }) {
  return (
    <section aria-label={report.title} className="flex min-w-0 flex-col gap-3">
      <ReportPrint report={report} format={format} />
      <div className="flex justify-center overflow-x-auto rounded-md border border-line bg-sunken p-4">
        <div className="h-fit bg-white">
          <ShiftReport report={report} format={format} sheet={80} />
        </div>
      </div>
    </section>
  );
}
