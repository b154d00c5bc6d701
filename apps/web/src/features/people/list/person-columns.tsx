import type { UserRow } from "@galla/validators";
import type { Format } from "@/lib/format.ts";
import { ROLE_NAMES } from "@/lib/role-text.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { columnsOf } from "@/ui/data-table.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { PersonBadges } from "../person-badges.tsx";
import { storesText, waysInText } from "../person-words.ts";

const columns = columnsOf<UserRow>();

/** The columns of the list of people. */
export function personColumns(format: Format) {
  return columns.columns([
    columns.accessor("fullName", {
      header: "Name",
      meta: { className: "w-full" },
      cell: ({ row: { original } }) => <NameCell row={original} />,
    }),
    columns.accessor("role", { header: "Role", cell: (cell) => ROLE_NAMES[cell.getValue()] }),
    columns.accessor("stores", {
      header: "Stores",
      meta: { className: "min-w-44 text-soft lg:min-w-56" },
      cell: ({ row: { original } }) => <span className="line-clamp-2">{storesText(original)}</span>,
    }),
    columns.display({
      id: "waysIn",
      header: "Signs in with",
      meta: { className: "hidden whitespace-nowrap text-soft xl:table-cell" },
      cell: ({ row: { original } }) => waysInText(original),
    }),
    columns.accessor("lastLoginAt", {
      header: "Last sign-in",
      meta: { className: "whitespace-nowrap text-soft" },
      cell: (cell) => lastLoginText(cell.getValue(), format),
    }),
  ]);
}

function lastLoginText(instant: string | null, format: Format): string {
  return instant === null ? "Never" : format.dateTime(instant);
}

function NameCell({ row }: { row: UserRow }) {
  const { user } = useSession();
  return (
    <div className="min-w-44">
      <span className="flex flex-wrap items-center gap-x-2">
        <RowLink href={`/people/${row.id}`}>{row.fullName}</RowLink>
        {row.id === user.id && <span className="text-13 text-soft">You</span>}
        <PersonBadges person={row} />
      </span>
      <span className="block text-13 text-soft wrap-anywhere">{row.email ?? "No e-mail"}</span>
    </div>
  );
}

/** Somebody in the list on a narrow screen. */
export function PersonCard({ row }: { row: UserRow }) {
  const format = useFormat();
  const { user } = useSession();
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <RowLink href={`/people/${row.id}`}>{row.fullName}</RowLink>
        {row.id === user.id && <span className="ml-2 text-13 text-soft">You</span>}
        <p className="text-13 text-soft wrap-anywhere">{storesText(row)}</p>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <span className="text-14">{ROLE_NAMES[row.role]}</span>
        <PersonBadges person={row} />
        {row.isActive && <span className="text-13 text-soft">{lastLoginText(row.lastLoginAt, format)}</span>}
      </div>
    </div>
  );
}
