import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsDay } from "@/lib/parse-day.ts";
import { parseAsId } from "@/lib/parse-id.ts";

const PARSERS = {
  from: parseAsDay,
  to: parseAsDay,
  store: parseAsId,
  register: parseAsId,
  status: parseAsStringLiteral(["open", "closed"] as const),
};

export type ShiftQuery = ReturnType<typeof useShiftQuery>;

/** Which shifts are shown, kept in the address. */
export function useShiftQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  return {
    ...state,
    isFiltered: Object.values(state).some((value) => value !== null),
    change: (change: Parameters<typeof setState>[0] & object) => void setState(change),
    clear: () => void setState(null),
  };
}
