import type { MovementListOutput } from "@galla/validators";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Format } from "@/lib/format.ts";
import { classNames } from "@/lib/class-names.ts";
import { columnsOf } from "@/ui/data-table.tsx";
import { reasonText } from "./adjust-change.ts";
import { signed } from "./stock-product.ts";

export type Movement = MovementListOutput["rows"][number];

const TYPES: Readonly<Record<Movement["type"], string>> = {
  SALE: "Sold",
  RETURN: "Returned",
  ADJUSTMENT: "Adjusted",
  RESTOCK: "Received",
  TRANSFER_OUT: "Sent to another store",
  TRANSFER_IN: "Came in by transfer",
};

/** What happened, with the bill it happened on and what was noted. */
export function MovementText({ movement }: { movement: Movement }) {
  const reason = reasonText(movement.reason);
  return (
    <>
      <span className="font-medium">
        {reason === null ? TYPES[movement.type] : `${TYPES[movement.type]}: ${reason.toLowerCase()}`}
      </span>
      {movement.saleId !== null && <PaperLink href={`/sales/${movement.saleId}`}>{movement.billNumber}</PaperLink>}
      {movement.transferId !== null && (
        <PaperLink href={`/transfers/${movement.transferId}`}>No. {movement.transferNumber}</PaperLink>
      )}
      {movement.note !== null && movement.note !== "" && (
        <span className="block text-13 text-soft">{movement.note}</span>
      )}
    </>
  );
}

/** The way to the paper a movement belongs to. */
function PaperLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="ml-2 inline-flex min-h-6 items-center text-accent underline underline-offset-4">
      {children}
    </Link>
  );
}

/** A change of stock; its sign says its direction. */
export function ChangeText({ changeMilli }: { changeMilli: number }) {
  return (
    <span className={classNames("font-semibold", changeMilli > 0 ? "text-success" : "text-ink")}>
      {signed(changeMilli)}
    </span>
  );
}

const columns = columnsOf<Movement>();

/** The columns of a product's stock history. */
export function movementColumns(format: Format) {
  return columns.columns([
    columns.accessor("createdAt", {
      header: "When",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: (cell) => format.dateTime(cell.getValue()),
    }),
    columns.display({
      id: "what",
      header: "What",
      meta: { className: "w-full" },
      cell: ({ row }) => <MovementText movement={row.original} />,
    }),
    columns.accessor("createdBy", { header: "Who", meta: { className: "whitespace-nowrap text-soft" } }),
    columns.accessor("changeMilli", {
      header: "Change",
      meta: { numeric: true },
      cell: (cell) => <ChangeText changeMilli={cell.getValue()} />,
    }),
    columns.accessor("afterMilli", {
      header: "Then in stock",
      meta: { numeric: true },
      cell: (cell) => format.quantity(cell.getValue()),
    }),
  ]);
}
