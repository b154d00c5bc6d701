import type { SaleRow } from "@galla/validators";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import type { Format } from "@/lib/format.ts";
import { METHOD_TEXT } from "@/lib/method-text.ts";
import { useFormat } from "@/trpc/session.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { SaleStatus } from "../sale-status.tsx";

const columns = columnsOf<SaleRow>();

const methodsText = (row: SaleRow) =>
  row.methods.length === 0 ? "—" : row.methods.map((method) => METHOD_TEXT[method]).join(", ");
const itemsText = (row: SaleRow) => (row.lineCount === 1 ? "1 line" : `${row.lineCount} lines`);

/** The columns of the history. The store only where sales of several are shown. */
export function saleColumns(format: Format, showsStore: boolean) {
  return columns.columns([
    columns.accessor("billNumber", {
      header: "Bill",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <BillCell row={original} />,
    }),
    columns.accessor("soldAt", {
      header: "When",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: (cell) => format.dateTime(cell.getValue()),
    }),
    ...(showsStore
      ? [columns.accessor("storeName", { header: "Store", meta: { className: "whitespace-nowrap text-soft" } })]
      : []),
    columns.accessor("cashierName", {
      header: "Cashier",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: ({ row: { original } }) => (
        <>
          {original.cashierName}
          <span className="hidden xl:inline"> · {original.registerName}</span>
        </>
      ),
    }),
    columns.accessor("customerName", {
      header: "Customer",
      meta: { className: "w-full max-w-40 truncate" },
      cell: (cell) => cell.getValue() ?? <span className="text-soft">—</span>,
    }),
    columns.accessor("methods", {
      header: "Paid by",
      meta: { className: "text-soft" },
      cell: ({ row: { original } }) => methodsText(original),
    }),
    columns.accessor("lineCount", {
      header: "Lines",
      meta: { numeric: true, className: "hidden text-soft xl:table-cell" },
    }),
    columns.accessor("totalMinor", {
      header: `Total (${currencySymbol(format)})`,
      meta: { numeric: true, className: "font-semibold" },
      cell: (cell) => format.amount(cell.getValue()),
    }),
  ]);
}

function BillCell({ row }: { row: SaleRow }) {
  return (
    <span className="flex items-center gap-2">
      <RowLink href={`/sales/${row.saleId}`}>{row.billNumber}</RowLink>
      <SaleStatus sale={row} />
    </span>
  );
}

/** A sale of the history on a narrow screen. */
export function SaleCard({ row }: { row: SaleRow }) {
  const format = useFormat();
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/sales/${row.saleId}`}>{row.billNumber}</RowLink>
        <p className="text-13 text-soft">
          {format.dateTime(row.soldAt)} · {row.cashierName}
        </p>
        {row.customerName !== null && <p className="truncate text-13 text-soft">{row.customerName}</p>}
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <span className="font-semibold">{format.money(row.totalMinor)}</span>
        <span className="flex flex-wrap justify-end gap-1.5 text-13 text-soft">
          <SaleStatus sale={row} />
          {itemsText(row)} · {methodsText(row)}
        </span>
      </div>
    </div>
  );
}
