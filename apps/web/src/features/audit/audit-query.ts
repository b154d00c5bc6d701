import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";
import { parseAsDay } from "@/lib/parse-day.ts";
import { parseAsId } from "@/lib/parse-id.ts";

const PARSERS = {
  who: parseAsId,
  register: parseAsId,
  /** One action, or with a dot at the end everything that happened to such a thing. */
  what: parseAsString,
  from: parseAsDay,
  to: parseAsDay,
  approved: parseAsBoolean.withDefault(false),
  /** Everything that happened to one thing, for links from its own page. */
  subject: parseAsId,
};

export type AuditQuery = ReturnType<typeof useAuditQuery>;

/** Which entries of the book are shown, kept in the address. */
export function useAuditQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: "replace" });
  const { approved, ...filters } = state;
  return {
    ...state,
    isFiltered: approved || Object.values(filters).some((value) => value !== null),
    change: (change: Parameters<typeof setState>[0] & object) => void setState(change),
    clear: () => void setState(null),
  };
}
