import { useSession } from "@/trpc/session.tsx";
import { DateChip } from "@/ui/date-chip.tsx";
import { ChoiceChip, ClearChip } from "@/ui/filter-chip.tsx";
import type { ShiftQuery } from "./shift-query.ts";

const STATUSES = [
  { value: "open", label: "Open" },
  { value: "closed", label: "Closed" },
] as const;

/** What narrows the list of shifts. */
export function ShiftFilters({ query }: { query: ShiftQuery }) {
  const { stores, format } = useSession();
  const places = stores.map(({ id, name }) => ({ value: id, label: name }));
  const shown = stores.length === 1 ? stores[0] : stores.find(({ id }) => id === query.store);
  const registers = (shown?.registers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div role="group" aria-label="Filters" className="mb-4 flex flex-wrap items-center gap-2">
      <DateChip
        format={format}
        range={{ from: query.from, to: query.to }}
        onRange={({ from, to }) => query.change({ from, to })}
      />
      {stores.length > 1 && (
        <ChoiceChip
          label="Store"
          all="All stores"
          value={query.store}
          options={places}
          onValueChange={(store) => query.change({ store, register: null })}
        />
      )}
      {registers.length > 1 && (
        <ChoiceChip
          label="Register"
          all="All registers"
          value={query.register}
          options={registers}
          onValueChange={(register) => query.change({ register })}
        />
      )}
      <ChoiceChip
        label="Status"
        all="Open and closed"
        value={query.status}
        options={STATUSES}
        onValueChange={(status) => query.change({ status })}
      />
      {query.isFiltered && <ClearChip onClear={query.clear} />}
    </div>
  );
}
