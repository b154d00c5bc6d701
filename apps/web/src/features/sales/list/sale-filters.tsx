import { tenderMethod } from "@galla/validators";
import { METHOD_TEXT } from "@/lib/method-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { ChoiceChip, ClearChip } from "@/ui/filter-chip.tsx";
import { SearchField } from "@/ui/search-field.tsx";
import { STATUS_OPTIONS } from "../sale-status.tsx";
import { DateChip } from "@/ui/date-chip.tsx";
import type { SaleQuery } from "./sale-query.ts";

const METHODS = tenderMethod.options.map((value) => ({ value, label: METHOD_TEXT[value] }));

/** What narrows the history. */
export function SaleFilters({ query }: { query: SaleQuery }) {
  const { format } = useSession();
  const cashiers = trpc.sales.cashiers.useQuery(undefined, { staleTime: 300_000 });
  const cashierOptions = cashiers.data?.map(({ id, fullName }) => ({ value: id, label: fullName })) ?? [];
  return (
    <div className="mb-4 flex flex-col gap-3">
      <SearchField
        label="Search sales"
        placeholder="Bill number, customer, note or product"
        value={query.q}
        onSearch={(q) => query.change({ q: q === "" ? null : q })}
        className="lg:max-w-xl"
      />
      <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-2">
        <DateChip
          format={format}
          range={{ from: query.from, to: query.to }}
          onRange={({ from, to }) => query.change({ from, to })}
        />
        <PlaceChips query={query} />
        <ChoiceChip
          label="Cashier"
          all="Everybody"
          value={query.cashier}
          options={cashierOptions}
          onValueChange={(cashier) => query.change({ cashier })}
        />
        <ChoiceChip
          label="Paid by"
          all="Any payment"
          value={query.method}
          options={METHODS}
          onValueChange={(method) => query.change({ method })}
        />
        <ChoiceChip
          label="Status"
          all="Any status"
          value={query.status}
          options={STATUS_OPTIONS}
          onValueChange={(status) => query.change({ status })}
        />
        {query.isFiltered && <ClearChip onClear={query.clear} />}
      </div>
    </div>
  );
}

/** The store, where there are several, and its registers. */
function PlaceChips({ query }: { query: SaleQuery }) {
  const { store, stores } = useSession();
  const others = stores.filter(({ id }) => id !== store.id).map(({ id, name }) => ({ value: id, label: name }));
  const shown = query.store === null ? store : stores.find(({ id }) => id === query.store);
  const registers = (shown?.registers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {others.length > 0 && (
        <ChoiceChip
          label="Store"
          all={store.name}
          value={query.store}
          options={[...others, { value: "all", label: "All stores" }]}
          onValueChange={(chosen) => query.change({ store: chosen, register: null })}
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
    </>
  );
}
