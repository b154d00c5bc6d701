import { Skeleton } from "@/ui/skeleton.tsx";
import { Cell, TableRow } from "@/ui/table.tsx";

/** How a column looks. */
export type ColumnLook = { numeric?: boolean; className?: string };

/** Holds the place of a row of a table. */
export function SkeletonRow({ looks }: { looks: readonly ColumnLook[] }) {
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

/** Holds the place of a row on a narrow screen. */
export function SkeletonCard() {
  return (
    <li className="flex min-h-18 flex-col justify-center gap-2 px-4 py-3">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/3" />
    </li>
  );
}
