import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { HeaderCell, TableHead } from "@/ui/table.tsx";

export type SortState = { readonly by: string; readonly order: "asc" | "desc" };

type Head = { id: string; look: { numeric?: boolean; className?: string }; isSortable: boolean; content: ReactNode };

type DataTableHeadProps = {
  heads: readonly Head[];
  sort: SortState | undefined;
  onSort: ((sort: SortState) => void) | undefined;
};

/** The head of a list; pressing a sortable column sorts by it, pressing it again turns the order around. */
export function DataTableHead({ heads, sort, onSort }: DataTableHeadProps) {
  return (
    <TableHead>
      <tr className="h-11">
        {heads.map(({ id, look, isSortable, content }) => {
          const order = sort?.by === id ? sort.order : null;
          if (!isSortable || onSort === undefined) {
            return (
              <HeaderCell key={id} {...look}>
                {content}
              </HeaderCell>
            );
          }
          const next = order === "asc" ? "desc" : "asc";
          return (
            <HeaderCell key={id} {...look} aria-sort={ariaSort(order)} className={classNames("py-0", look.className)}>
              <SortButton order={order} numeric={look.numeric === true} onPress={() => onSort({ by: id, order: next })}>
                {content}
              </SortButton>
            </HeaderCell>
          );
        })}
      </tr>
    </TableHead>
  );
}

function ariaSort(order: "asc" | "desc" | null): "ascending" | "descending" | "none" {
  if (order === null) return "none";
  return order === "asc" ? "ascending" : "descending";
}

type SortButtonProps = { order: "asc" | "desc" | null; numeric: boolean; onPress: () => void; children: ReactNode };

function SortButton({ order, numeric, onPress, children }: SortButtonProps) {
  const Icon = order === null ? ChevronsUpDown : order === "asc" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={onPress}
      className={classNames(
        "inline-flex h-11 items-center gap-1 rounded-sm text-13 font-medium hover:text-ink",
        numeric && "flex-row-reverse",
        order !== null && "font-semibold text-ink",
      )}
    >
      {children}
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
