import { ROLES } from "@galla/domain";
import { ROLE_NAMES } from "@/lib/role-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { ChoiceChip, ClearChip } from "@/ui/filter-chip.tsx";
import { SearchField } from "@/ui/search-field.tsx";
import type { PersonQuery } from "./person-query.ts";

const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
const STATUSES = [
  { value: "inactive", label: "Deactivated" },
  { value: "all", label: "Everybody" },
] as const;

/** What narrows the list of people. */
export function PersonFilters({ query }: { query: PersonQuery }) {
  const { stores } = useSession();
  const storeOptions = stores.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="mb-4 flex flex-col gap-3 lg:flex-row lg:items-center">
      <SearchField
        label="Search people"
        placeholder="Name or e-mail"
        value={query.q}
        onSearch={(q) => query.change({ q: q === "" ? null : q })}
        className="lg:w-80"
      />
      <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-2">
        <ChoiceChip
          label="Role"
          all="Any role"
          value={query.role}
          options={ROLE_OPTIONS}
          onValueChange={(role) => query.change({ role })}
        />
        {stores.length > 1 && (
          <ChoiceChip
            label="Store"
            all="Any store"
            value={query.store}
            options={storeOptions}
            onValueChange={(store) => query.change({ store })}
          />
        )}
        <ChoiceChip
          label="Status"
          all="Active"
          value={query.status === "active" ? null : query.status}
          options={STATUSES}
          onValueChange={(status) => query.change({ status })}
        />
        {query.isFiltered && <ClearChip onClear={query.clear} />}
      </div>
    </div>
  );
}
