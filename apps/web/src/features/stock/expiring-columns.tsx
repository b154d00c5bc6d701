import type { ExpiringOutput } from "@galla/validators";
import { daysLeftText } from "@/lib/days.ts";
import type { Format } from "@/lib/format.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { ReceiveButton, WriteOffButton } from "./row-actions.tsx";

type Row = ExpiringOutput["rows"][number];
const columns = columnsOf<Row>();

/** Days left of which a product is shown as urgent. */
const URGENT_DAYS = 7;

function DaysLeft({ daysLeft }: { daysLeft: number }) {
  if (daysLeft < 0) return <Badge meaning="danger">Expired {daysLeftText(daysLeft)}</Badge>;
  const words = daysLeftText(daysLeft);
  return daysLeft <= URGENT_DAYS ? <Badge meaning="warning">{words}</Badge> : <span className="text-14">{words}</span>;
}

/** The columns of the list of expiring products. */
export function expiringColumns(format: Format) {
  return columns.columns([
    columns.accessor("name", {
      header: "Product",
      meta: { className: "w-full" },
      cell: ({ row: { original } }) => <RowLink href={`/products/${original.productId}`}>{original.name}</RowLink>,
    }),
    columns.accessor("expiryDate", {
      header: "Expiry date",
      meta: { numeric: true },
      cell: (cell) => format.day(cell.getValue()),
    }),
    columns.accessor("daysLeft", {
      header: "Days left",
      meta: { numeric: true },
      cell: (cell) => <DaysLeft daysLeft={cell.getValue()} />,
    }),
    columns.accessor("stockMilli", {
      header: "In stock",
      meta: { numeric: true },
      cell: ({ row: { original } }) => format.quantity(original.stockMilli, original.unit),
    }),
    columns.display({
      id: "actions",
      header: () => <span className="sr-only">What to do</span>,
      meta: { className: "py-1" },
      cell: ({ row: { original } }) => (
        <span className="flex justify-end gap-2">
          <WriteOffButton row={original} />
          <span className="hidden xl:contents">
            <ReceiveButton row={original} />
          </span>
        </span>
      ),
    }),
  ]);
}

/** An expiring product on a narrow screen. */
export function ExpiringCard({ row }: { row: Row }) {
  const format = useFormat();
  return (
    <div className="flex items-center justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/products/${row.productId}`}>{row.name}</RowLink>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-13 text-soft">
          <DaysLeft daysLeft={row.daysLeft} />
          {format.day(row.expiryDate)} · {format.quantity(row.stockMilli, row.unit)} left
        </p>
      </div>
      {row.stockMilli > 0 ? <WriteOffButton row={row} /> : <ReceiveButton row={row} />}
    </div>
  );
}
