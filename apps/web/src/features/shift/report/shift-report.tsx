import type { Format } from "@/lib/format.ts";
import { classNames } from "@/lib/class-names.ts";
import type { Sheet } from "./sheet.ts";
import { CashPart, CountPart, MovementPart } from "./report-drawer.tsx";
import { CashierPart, MethodPart, SalesPart, TaxPart } from "./report-sales.tsx";
import type { ReportDocument } from "./report-document.ts";
import { ReportRow } from "./report-rows.tsx";

type ShiftReportProps = { report: ReportDocument; format: Format; sheet: Sheet };

const SHEETS: Readonly<Record<Sheet, string>> = {
  80: "w-[80mm] p-[4mm] text-12",
  58: "w-[58mm] p-[3mm] text-[11px] leading-tight",
  A4: "w-[182mm] text-13",
};

/** An X or Z report as it is printed: black on white whatever the theme, as wide as its paper. */
export function ShiftReport({ report, format, sheet }: ShiftReportProps) {
  const parts = { report, format };
  return (
    <article aria-label={report.title} className={classNames("bg-white text-black", SHEETS[sheet])}>
      <ReportHead {...parts} />
      <div className={classNames(sheet === "A4" && "columns-2 gap-[10mm]")}>
        <SalesPart {...parts} />
        <MethodPart {...parts} />
        <TaxPart {...parts} />
        <CashierPart {...parts} />
        <CashPart {...parts} />
        <MovementPart {...parts} />
        <CountPart {...parts} />
      </div>
      {report.closing !== null && (
        <p className="mt-1 border-t border-dashed border-black pt-1.5">
          Book entry {report.closing.anchor.seq} ·{" "}
          <span className="inline-block">{report.closing.anchor.hash.slice(0, 16)}</span>
        </p>
      )}
    </article>
  );
}

function ReportHead({ report, format }: Omit<ShiftReportProps, "sheet">) {
  const { closing } = report;
  return (
    <header className="mb-2 text-center">
      <p className="text-16 font-bold">{report.shopName}</p>
      {report.storeName !== report.shopName && <p className="font-semibold">{report.storeName}</p>}
      <p className="whitespace-pre-line">{report.storeAddress}</p>
      <p className="mt-2 text-16 font-bold uppercase">{report.title}</p>
      <div className="mt-1 text-left">
        <ReportRow label="Register">
          {report.registerName}
          {report.registerCode !== "" && ` (${report.registerCode})`}
        </ReportRow>
        <ReportRow label="Opened">{format.dateTime(report.openedAt)}</ReportRow>
        <p>by {report.openedBy}</p>
        {closing === null ? (
          <ReportRow label="Still open" />
        ) : (
          <>
            <ReportRow label="Closed">{format.dateTime(closing.closedAt)}</ReportRow>
            <p>by {closing.closedBy}</p>
          </>
        )}
      </div>
    </header>
  );
}
