"use client";

import type { ShiftDetailOutput, ZReportOutput } from "@galla/validators";
import { XReport } from "../till/x-report.tsx";
import { ReportPaper } from "../report/report-paper.tsx";
import { zDocument } from "../report/report-document.ts";
import { useReportFormat } from "../report/use-report-format.ts";

type DetailReportProps = Pick<ShiftDetailOutput, "shift" | "zReport">;

/** The report as it was printed: X while the shift is open, Z once it is closed. */
export function DetailReport({ shift, zReport }: DetailReportProps) {
  return zReport === null ? <XReport shift={shift} /> : <ZReport report={zReport} />;
}

function ZReport({ report }: { report: ZReportOutput }) {
  const format = useReportFormat(report);
  return <ReportPaper report={zDocument(report)} format={format} />;
}
