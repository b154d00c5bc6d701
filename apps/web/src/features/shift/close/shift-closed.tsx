"use client";

import type { ZReportOutput } from "@galla/validators";
import { Banknote, CircleCheck, Lock } from "lucide-react";
import { lockTill } from "@/trpc/session-lock.ts";
import { Button } from "@/ui/button.tsx";
import { differenceWord } from "../report/difference-text.ts";
import { zDocument } from "../report/report-document.ts";
import { ReportPrint } from "../report/report-print.tsx";
import { ShiftReport } from "../report/shift-report.tsx";
import { useReportFormat } from "../report/use-report-format.ts";

/** The shift is closed: how the drawer came out, the Z report to print, and what comes next. */
export function ShiftClosed({ report, onNext }: { report: ZReportOutput; onNext: () => void }) {
  const format = useReportFormat(report);
  const document = zDocument(report);
  return (
    <main className="flex min-h-0 flex-1 overflow-y-auto max-lg:flex-col">
      <section
        aria-labelledby="closed-title"
        className="mx-auto flex w-full max-w-md flex-col justify-center gap-6 p-6"
      >
        <div>
          <p role="status" className="flex items-center gap-2 text-14 font-medium text-success">
            <CircleCheck aria-hidden className="size-5" />
            Shift closed as Z {report.zNumber}
          </p>
          <h1 id="closed-title" className="mt-6 text-16 font-medium text-soft">
            {report.differenceMinor === 0 ? "The drawer is exact" : differenceWord(report.differenceMinor)}
          </h1>
          <p className="text-48 font-semibold tracking-tight" data-testid="difference">
            {format.money(report.differenceMinor === 0 ? report.countedMinor : Math.abs(report.differenceMinor))}
          </p>
          <p className="mt-2 text-14 text-soft">
            {format.money(report.countedMinor)} counted, {format.money(report.figures.cash.expectedMinor)} expected.
            {report.differenceReason !== "" && ` ${report.differenceReason}.`}
            {report.approvedBy !== null && ` Approved by ${report.approvedBy}.`}
          </p>
        </div>
        <ReportPrint report={document} format={format} look="primary" />
        <div className="grid gap-2 sm:grid-cols-2">
          <Button size="large" onClick={onNext}>
            <Banknote aria-hidden />
            Open a new shift
          </Button>
          <Button size="large" onClick={lockTill}>
            <Lock aria-hidden />
            Lock the till
          </Button>
        </div>
      </section>
      <section
        aria-label="Z report"
        tabIndex={0}
        className="flex flex-1 justify-center overflow-y-auto border-line bg-sunken p-6 max-lg:border-t lg:border-l"
      >
        <div className="h-fit bg-white">
          <ShiftReport report={document} format={format} sheet={80} />
        </div>
      </section>
    </main>
  );
}
