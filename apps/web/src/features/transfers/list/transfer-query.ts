import { transferStatus } from "@galla/validators";
import { parseAsInteger, parseAsNumberLiteral, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsId } from "@/lib/parse-id.ts";
import { PAGE_SIZES } from "@/ui/pager.tsx";

const PARSERS = {
  store: parseAsId,
  status: parseAsStringLiteral(transferStatus.options),
  page: parseAsInteger.withDefault(1),
  size: parseAsNumberLiteral(PAGE_SIZES).withDefault(20),
};

export type TransferQuery = ReturnType<typeof useTransferQuery>;

/** Which transfers are shown, kept in the address. */
export function useTransferQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  return {
    ...state,
    isFiltered: state.store !== null || state.status !== null,
    /** Any other change than that of the page begins again at the first. */
    change: (change: Parameters<typeof setState>[0] & object) => void setState({ page: null, ...change }),
    clear: () => void setState({ store: null, status: null, page: null }),
  };
}
