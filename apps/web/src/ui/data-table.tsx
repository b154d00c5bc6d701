"use client";

import { createColumnHelper, metaHelper, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { DataTableHead, type SortState } from "@/ui/data-table-head.tsx";
import { moveBetweenRows } from "@/ui/row-link.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { Cell, Table, TableBody, TableRow } from "@/ui/table.tsx";

export type ColumnLook = { numeric?: boolean; className?: string };

// The server sorts; the table only says which header was pressed.
export const dataTableFeatures = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnLook>() });

export type DataColumn<Row extends RowData> = ColumnDef<typeof dataTableFeatures, Row>;

/** Makes the columns of a DataTable. */
export const columnsOf = <Row extends RowData>() => createColumnHelper<typeof dataTableFeatures, Row>();

type DataTableProps<Row extends RowData> = {
  /** What the table lists, for those who hear it. */
  label: string;
  columns: readonly DataColumn<Row>[];
  /** Undefined while they are fetched for the first time. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** A row on a narrow screen, where a table would not fit. */
  card: (row: Row) => ReactNode;
  skeletonRows: number;
  sort?: SortState;
  onSort?: (sort: SortState) => void;
  /** Whether other rows are on their way while these are still shown. */
  isStale?: boolean;
};

const NONE: readonly never[] = [];

/** A list: a table on wide screens and cards on narrow ones. Arrow keys go from row to row. */
export function DataTable<Row extends RowData>({ label, rows, rowId, card, skeletonRows, isStale = false, ...rest }: DataTableProps<Row>) {
  const stale = classNames("transition-opacity duration-150", isStale && "opacity-60");
  return (
    <div onKeyDown={moveBetweenRows} aria-busy={isStale || rows === undefined} className={stale} data-rows>
      <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface md:hidden">
        {rows === undefined && Array.from({ length: skeletonRows }, (_, index) => <SkeletonCard key={index} />)}
        {rows?.map((row) => (
          <li key={rowId(row)} className="relative min-h-18 px-4 py-3 hover:bg-sunken/50">
            {card(row)}
          </li>
        ))}
      </ul>
      <div className="hidden md:block">
        <WideTable label={label} rows={rows} rowId={rowId} skeletonRows={skeletonRows} {...rest} />
      </div>
    </div>
  );
}

type WideTableProps<Row extends RowData> = Omit<DataTableProps<Row>, "card" | "isStale">;

function WideTable<Row extends RowData>({ label, columns, rows, rowId, skeletonRows, sort, onSort }: WideTableProps<Row>) {
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: rows ?? NONE,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sort === undefined ? [] : [{ id: sort.by, desc: sort.order === "desc" }] },
  });
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  return (
    <Table aria-label={label}>
      <DataTableHead
        heads={headers.map((header) => {
          const { meta, enableSorting } = header.column.columnDef;
          return { id: header.column.id, look: meta ?? {}, isSortable: enableSorting === true, content: <table.FlexRender header={header} /> };
        })}
        sort={sort}
        onSort={onSort}
      />
      <TableBody>
        {rows === undefined && Array.from({ length: skeletonRows }, (_, index) => <SkeletonRow key={index} looks={headers.map((header) => header.column.columnDef.meta ?? {})} />)}
        {table.getRowModel().rows.map((row) => (
          <TableRow key={row.id} className="relative h-14 hover:bg-sunken/50 has-[[data-row-link]:focus-visible]:bg-accent-soft/60">
            {row.getAllCells().map((cell) => (
              <Cell key={cell.id} {...cell.column.columnDef.meta}>
                <table.FlexRender cell={cell} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function SkeletonRow({ looks }: { looks: readonly ColumnLook[] }) {
  return (
    <TableRow className="h-14">
      {looks.map((look, index) => (
        <Cell key={index} {...look}>
          <Skeleton className={look.numeric === true ? "ml-auto w-16" : "w-3/5 min-w-16"} />
        </Cell>
      ))}
    </TableRow>
  );
}

function SkeletonCard() {
  return (
    <li className="flex min-h-18 flex-col justify-center gap-2 px-4 py-3">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/3" />
    </li>
  );
}
