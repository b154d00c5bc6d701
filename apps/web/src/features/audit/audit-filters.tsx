import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import { DateChip } from "@/ui/date-chip.tsx";
import { ChoiceChip, ClearChip, ToggleChip } from "@/ui/filter-chip.tsx";
import type { AuditQuery } from "./audit-query.ts";
import { groupsOf } from "./words/action-groups.ts";

const STALE_MS = 300_000;

/** What narrows the book. */
export function AuditFilters({ query }: { query: AuditQuery }) {
  const format = useFormat();
  const options = { staleTime: STALE_MS };
  const people = trpc.users.list.useQuery({ status: "all", limit: 100 }, options);
  const stores = trpc.stores.list.useQuery(undefined, options);
  const actions = trpc.audit.actions.useQuery(undefined, options);
  const isOnlyStore = stores.data?.length === 1;
  const registers = stores.data?.flatMap((store) =>
    store.registers.map(({ id, name }) => ({ value: id, label: isOnlyStore ? name : `${store.name} · ${name}` })),
  );
  return (
    <div role="group" aria-label="Filters" className="mb-4 flex flex-wrap items-center gap-2">
      <DateChip
        format={format}
        range={{ from: query.from, to: query.to }}
        onRange={({ from, to }) => query.change({ from, to })}
      />
      <ChoiceChip
        label="Person"
        all="Everybody"
        value={query.who}
        options={people.data?.rows.map(({ id, fullName }) => ({ value: id, label: fullName })) ?? []}
        onValueChange={(who) => query.change({ who })}
      />
      <ChoiceChip
        label="What"
        all="Everything"
        value={query.what}
        options={groupsOf(actions.data ?? [])}
        onValueChange={(what) => query.change({ what })}
      />
      <ChoiceChip
        label="Register"
        all="Any register"
        value={query.register}
        options={registers ?? []}
        onValueChange={(register) => query.change({ register })}
      />
      <ToggleChip
        pressed={query.approved}
        onPressedChange={(approved) => query.change({ approved: approved ? true : null })}
      >
        Only approved
      </ToggleChip>
      {query.isFiltered && <ClearChip onClear={query.clear} />}
    </div>
  );
}
