import { saleStatus, tenderMethod } from "@galla/validators";
import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsDay } from "@/lib/parse-day.ts";
import { parseAsId } from "@/lib/parse-id.ts";

const parseAsStore = createParser({
  parse: (text) => (text === "all" ? text : parseAsId.parse(text)),
  serialize: (text: string) => text,
});

const PARSERS = {
  q: parseAsString.withDefault(""),
  from: parseAsDay,
  to: parseAsDay,
  /** A store's id or "all"; nothing is the store of this device. */
  store: parseAsStore,
  register: parseAsId,
  cashier: parseAsId,
  status: parseAsStringLiteral(saleStatus.options),
  method: parseAsStringLiteral(tenderMethod.options),
};

export type SaleQuery = ReturnType<typeof useSaleQuery>;

/** Which sales are shown, kept in the address. */
export function useSaleQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  const { q, ...filters } = state;
  return {
    ...state,
    isFiltered: q !== "" || Object.values(filters).some((value) => value !== null),
    change: (change: Parameters<typeof setState>[0] & object) => void setState(change),
    clear: () => void setState(null),
  };
}
