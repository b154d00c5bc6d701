import { role, userListInput } from "@galla/validators";
import { parseAsInteger, parseAsNumberLiteral, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsId } from "@/lib/parse-id.ts";
import { PAGE_SIZES } from "@/ui/pager.tsx";

const STATUSES = userListInput.shape.status.unwrap().options;

const PARSERS = {
  q: parseAsString.withDefault(""),
  role: parseAsStringLiteral(role.options),
  store: parseAsId,
  status: parseAsStringLiteral(STATUSES),
  page: parseAsInteger.withDefault(1),
  size: parseAsNumberLiteral(PAGE_SIZES).withDefault(20),
};

export type PersonQuery = ReturnType<typeof usePersonQuery>;

/** Which people are shown, kept in the address. */
export function usePersonQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  return {
    ...state,
    isFiltered: state.q !== "" || state.role !== null || state.store !== null || state.status !== null,
    /** Any other change than that of the page begins again at the first. */
    change: (change: Parameters<typeof setState>[0] & object) => void setState({ page: null, ...change }),
    clear: () => void setState({ q: null, role: null, store: null, status: null, page: null }),
  };
}
