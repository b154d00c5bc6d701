import { useSession } from "@/trpc/session.tsx";
import { ChoiceChip, ClearChip } from "@/ui/filter-chip.tsx";
import { TRANSFER_STATUSES } from "../transfer-status.tsx";
import type { TransferQuery } from "./transfer-query.ts";

/** What narrows the list of transfers. */
export function TransferFilters({ query }: { query: TransferQuery }) {
  const { stores } = useSession();
  return (
    <div role="group" aria-label="Filters" className="mb-4 flex flex-wrap items-center gap-2">
      {stores.length > 1 && (
        <ChoiceChip
          label="Store"
          all="All stores"
          value={query.store}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(store) => query.change({ store })}
        />
      )}
      <ChoiceChip
        label="Status"
        all="Any status"
        value={query.status}
        options={TRANSFER_STATUSES}
        onValueChange={(status) => query.change({ status })}
      />
      {query.isFiltered && <ClearChip onClear={query.clear} />}
    </div>
  );
}
