import { trpc } from "@/trpc/client.ts";
import { ChoiceChip, ClearChip, ToggleChip } from "@/ui/filter-chip.tsx";
import { SearchField } from "@/ui/search-field.tsx";
import type { ProductQuery } from "./product-query.ts";

const STATUSES = [
  { value: "ACTIVE", label: "Active" },
  { value: "INACTIVE", label: "Inactive" },
  { value: "DISCONTINUED", label: "Discontinued" },
] as const;

/** What narrows the list of products. */
export function ProductFilters({ query }: { query: ProductQuery }) {
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 60_000 });
  const options = categories.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <div className="mb-4 flex flex-col gap-3 lg:flex-row lg:items-center">
      <SearchField
        label="Search products"
        placeholder="Name, SKU or barcode"
        value={query.q}
        onSearch={(q) => query.change({ q: q === "" ? null : q })}
        className="lg:w-80"
      />
      <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-2">
        <ChoiceChip
          label="Category"
          all="All categories"
          value={query.category}
          options={options}
          onValueChange={(category) => query.change({ category })}
        />
        <ChoiceChip
          label="Status"
          all="Any status"
          value={query.status}
          options={STATUSES}
          onValueChange={(status) => query.change({ status })}
        />
        <ToggleChip pressed={query.low} onPressedChange={(low) => query.change({ low: low ? true : null })}>
          Low stock
        </ToggleChip>
        {query.isFiltered && <ClearChip onClear={query.clear} />}
      </div>
    </div>
  );
}
