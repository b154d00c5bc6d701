"use client";

import { Printer } from "lucide-react";
import { useState } from "react";
import type { Format } from "@/lib/format.ts";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";
import { PrintRoot } from "@/ui/receipt/print-root.tsx";
import { printSheet } from "./print-sheet.ts";
import type { ReportDocument } from "./report-document.ts";
import { keepSheet, readSheet, SHEET_NAMES, type Sheet } from "./sheet.ts";
import { ShiftReport } from "./shift-report.tsx";

type ReportPrintProps = { report: ReportDocument; format: Format; look?: "primary" | "outline" };

/** Prints a report on a roll or on A4. The choice is remembered on this device. */
export function ReportPrint({ report, format, look = "outline" }: ReportPrintProps) {
  const [sheet, setSheet] = useState(readSheet);
  const choose = (chosen: Sheet) => {
    keepSheet(chosen);
    setSheet(chosen);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button look={look} onClick={() => printSheet(sheet)}>
        <Printer aria-hidden />
        Print {report.title}
      </Button>
      <div role="group" aria-label="Paper" className="flex items-center gap-1 text-13 text-soft">
        {SHEET_NAMES.map(({ sheet: choice, name }) => (
          <button
            key={name}
            type="button"
            aria-pressed={sheet === choice}
            onClick={() => choose(choice)}
            className={classNames(
              "h-11 rounded-md px-3 font-medium hover:bg-sunken",
              sheet === choice && "bg-sunken font-semibold text-ink",
            )}
          >
            {name}
          </button>
        ))}
      </div>
      <PrintRoot>
        <ShiftReport report={report} format={format} sheet={sheet} />
      </PrintRoot>
    </div>
  );
}
