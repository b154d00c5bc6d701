import type { TransferRow } from "@galla/validators";
import { ArrowRight } from "lucide-react";
import type { Format } from "@/lib/format.ts";
import { useFormat } from "@/trpc/session.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { TransferStatus } from "../transfer-status.tsx";

const columns = columnsOf<TransferRow>();

const countText = (row: TransferRow) => (row.lineCount === 1 ? "1 product" : `${row.lineCount} products`);

/** The columns of the list of transfers. */
export function transferColumns(format: Format) {
  return columns.columns([
    columns.accessor("number", {
      header: "Transfer",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <RowLink href={`/transfers/${original.transferId}`}>No. {original.number}</RowLink>
      ),
    }),
    columns.display({
      id: "way",
      header: "From and to",
      meta: { className: "w-full" },
      cell: ({ row: { original } }) => <Way row={original} />,
    }),
    columns.accessor("sentAt", {
      header: "Sent",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: (cell) => format.dateTime(cell.getValue()),
    }),
    columns.accessor("sentBy", {
      header: "By",
      meta: { className: "hidden whitespace-nowrap text-soft xl:table-cell" },
    }),
    columns.accessor("lineCount", {
      header: "Products",
      meta: { numeric: true },
      cell: (cell) => format.integer(cell.getValue()),
    }),
    columns.display({
      id: "status",
      header: "Status",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <TransferStatus transfer={original} />,
    }),
  ]);
}

/** The two stores of a transfer. */
function Way({ row }: { row: TransferRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-1.5">
      {row.fromStoreName}
      <ArrowRight aria-label="to" className="size-4 shrink-0 text-soft" />
      {row.toStoreName}
    </span>
  );
}

/** A transfer of the list on a narrow screen. */
export function TransferCard({ row }: { row: TransferRow }) {
  const format = useFormat();
  return (
    <div className="flex flex-col gap-0.5 text-14">
      <div className="flex items-start justify-between gap-3">
        <RowLink href={`/transfers/${row.transferId}`}>No. {row.number}</RowLink>
        <TransferStatus transfer={row} />
      </div>
      <Way row={row} />
      <p className="text-13 wrap-anywhere text-soft">
        {format.dateTime(row.sentAt)} · {row.sentBy} · <span className="whitespace-nowrap">{countText(row)}</span>
      </p>
    </div>
  );
}
