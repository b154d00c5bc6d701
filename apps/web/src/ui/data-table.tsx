"use client";

import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from "@tanstack/react-table";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { DataTableHead, type SortState } from "@/ui/data-table-head.tsx";
import { SkeletonCard, SkeletonRow, type ColumnLook } from "@/ui/data-table-skeleton.tsx";
import { Cell, Table, TableBody, TableRow } from "@/ui/table.tsx";

// The server sorts; the table only says which header was pressed.
const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnLook>() });

export type DataColumn<Row extends RowData> = ColumnDef<typeof features, Row>;

/** Makes the columns of a DataTable. */
export const columnsOf = <Row extends RowData>() => createColumnHelper<typeof features, Row>();

type WideTableProps<Row extends RowData> = {
  /** What the table lists, for those who hear it. */
  label: string;
  columns: readonly DataColumn<Row>[];
  /** Undefined while they are fetched for the first time. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  skeletonRows: number;
  sort?: SortState;
  onSort?: (sort: SortState) => void;
};

type DataTableProps<Row extends RowData> = WideTableProps<Row> & {
  /** A row on a narrow screen, where a table would not fit. */
  card: (row: Row) => ReactNode;
  /** Whether other rows are on their way while these are still shown. */
  isStale?: boolean;
};

const NONE: readonly never[] = [];
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A list: a table on wide screens and cards on narrow ones. Arrow keys go from row to row. */
export function DataTable<Row extends RowData>({ card, isStale = false, ...table }: DataTableProps<Row>) {
  const { label, rows, rowId, skeletonRows } = table;
  return (
    <div
      role="group"
      aria-label={label}
      aria-busy={isStale || rows === undefined}
      className={classNames("transition-opacity duration-150", isStale && "opacity-60")}
      data-rows
    >
      <ul className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface md:hidden">
        {rows === undefined && times(skeletonRows).map((index) => <SkeletonCard key={index} />)}
        {rows?.map((row) => (
          <li key={rowId(row)} className="relative min-h-18 px-4 py-3 hover:bg-sunken/50">
            {card(row)}
          </li>
        ))}
      </ul>
      <div className="hidden md:block">
        <WideTable {...table} />
      </div>
    </div>
  );
}

function WideTable<Row extends RowData>({ columns, rows, rowId, ...rest }: WideTableProps<Row>) {
  const { label, skeletonRows, sort, onSort } = rest;
  const sorting = sort === undefined ? [] : [{ id: sort.by, desc: sort.order === "desc" }];
  const table = useTable({
    features,
    columns,
    data: rows ?? NONE,
    getRowId: rowId,
    manualSorting: true,
    state: { sorting },
  });
  const heads = table.getFlatHeaders().map((header) => {
    const { meta, enableSorting } = header.column.columnDef;
    const content = <table.FlexRender header={header} />;
    return { id: header.column.id, look: meta ?? {}, isSortable: enableSorting === true, content };
  });
  return (
    <Table aria-label={label}>
      <DataTableHead heads={heads} sort={sort} onSort={onSort} />
      <TableBody>
        {rows === undefined &&
          times(skeletonRows).map((index) => <SkeletonRow key={index} looks={heads.map(({ look }) => look)} />)}
        {table.getRowModel().rows.map((row) => (
          <TableRow
            key={row.id}
            className="relative h-14 hover:bg-sunken/50 has-[[data-row-link]:focus-visible]:bg-accent-soft/60"
          >
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
