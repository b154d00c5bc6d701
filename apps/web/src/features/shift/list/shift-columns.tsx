import type { ShiftRow } from "@galla/validators";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import type { Format } from "@/lib/format.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { Difference } from "../difference.tsx";

const columns = columnsOf<ShiftRow>();

/** "Z 12", or that it is still open. */
const nameOf = (row: ShiftRow) => (row.zNumber === null ? "Open shift" : `Z ${row.zNumber}`);
const salesText = (row: ShiftRow) => (row.saleCount === 1 ? "1 sale" : `${row.saleCount} sales`);

/** The columns of the list of shifts. The store only where there are several, below its register: beside it there is no room. */
export function shiftColumns(format: Format, showsStore: boolean) {
  return columns.columns([
    columns.accessor("openedAt", {
      header: "Opened",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <RowLink href={`/shifts/${original.shiftId}`}>{format.dateTime(original.openedAt)}</RowLink>
      ),
    }),
    columns.display({
      id: "z",
      header: "Report",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <ReportCell row={original} />,
    }),
    columns.accessor("registerName", {
      header: "Register",
      meta: { className: "text-soft" },
      cell: ({ row: { original } }) => (
        <>
          <span className="whitespace-nowrap">{original.registerName}</span>
          {showsStore && <span className="block text-13">{original.storeName}</span>}
        </>
      ),
    }),
    columns.accessor("openedBy", { header: "By", meta: { className: "w-full min-w-28 text-soft" }, cell: byWhom }),
    columns.accessor("closedAt", {
      header: "Closed",
      meta: { className: "hidden whitespace-nowrap text-soft xl:table-cell" },
      cell: ({ row: { original } }) => closedText(original, format),
    }),
    columns.accessor("saleCount", {
      header: "Sales",
      meta: { numeric: true, className: "text-soft" },
      cell: (cell) => format.integer(cell.getValue()),
    }),
    columns.accessor("totalMinor", {
      header: `Total (${currencySymbol(format)})`,
      meta: { numeric: true },
      cell: (cell) => format.amount(cell.getValue()),
    }),
    columns.accessor("differenceMinor", {
      header: `Drawer (${currencySymbol(format)})`,
      meta: { numeric: true },
      cell: (cell) => <Difference differenceMinor={cell.getValue()} inColumn />,
    }),
  ]);
}

/** The time alone where it is the day of the opening, which stands beside it. */
function closedText({ openedAt, closedAt }: ShiftRow, format: Format): string {
  if (closedAt === null) return "—";
  return format.date(closedAt) === format.date(openedAt) ? format.time(closedAt) : format.dateTime(closedAt);
}

function byWhom({ row: { original } }: { row: { original: ShiftRow } }) {
  const { openedBy, closedBy } = original;
  return (
    <>
      {openedBy}
      {closedBy !== null && closedBy !== openedBy && <span className="block text-13">closed by {closedBy}</span>}
    </>
  );
}

function ReportCell({ row }: { row: ShiftRow }) {
  return (
    <span className="flex items-start gap-x-2 gap-y-1 max-xl:flex-col xl:items-center">
      {row.zNumber === null ? "—" : nameOf(row)}
      <LateBadge row={row} />
    </span>
  );
}

function LateBadge({ row }: { row: ShiftRow }) {
  if (row.adjustmentCount === 0) return null;
  return <Badge meaning="warning">{row.adjustmentCount} late</Badge>;
}

/** A shift of the list on a narrow screen. */
export function ShiftCard({ row }: { row: ShiftRow }) {
  const format = useFormat();
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/shifts/${row.shiftId}`}>
          {nameOf(row)} · {row.registerName}
        </RowLink>
        <p className="text-13 text-soft">{format.dateTime(row.openedAt)}</p>
        <p className="text-13 wrap-anywhere text-soft">
          {row.openedBy} · {row.storeName}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <span className="font-semibold">{format.money(row.totalMinor)}</span>
        <span className="flex items-center gap-1.5 text-13 text-soft">
          <LateBadge row={row} />
          {salesText(row)}
        </span>
        <span className="text-13">
          <Difference differenceMinor={row.differenceMinor} />
        </span>
      </div>
    </div>
  );
}
