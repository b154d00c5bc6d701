import { productSort, productStatus } from "@galla/validators";
import {
  parseAsBoolean,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { parseAsId } from "@/lib/parse-id.ts";
import { PAGE_SIZES } from "@/ui/pager.tsx";

const PARSERS = {
  q: parseAsString.withDefault(""),
  category: parseAsId,
  status: parseAsStringLiteral(productStatus.options),
  low: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(productSort.options).withDefault("name"),
  order: parseAsStringLiteral(["asc", "desc"] as const).withDefault("asc"),
  page: parseAsInteger.withDefault(1),
  size: parseAsNumberLiteral(PAGE_SIZES).withDefault(20),
};

export type ProductQuery = ReturnType<typeof useProductQuery>;

/** What the list shows, kept in the address so that it survives a reload and can be sent to somebody. */
export function useProductQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  const isFiltered = state.q !== "" || state.category !== null || state.status !== null || state.low;
  return {
    ...state,
    isFiltered,
    /** Any other change than that of the page begins again at the first. */
    change: (change: Parameters<typeof setState>[0] & object) => void setState({ page: null, ...change }),
    clear: () => void setState({ q: null, category: null, status: null, low: null, page: null }),
  };
}
