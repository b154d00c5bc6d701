import { parseAsInteger, useQueryState } from "nuqs";

/** Which page of a list is shown, kept in the address. */
export function usePageQuery(): [page: number, show: (page: number) => void] {
  const [page, setPage] = useQueryState("page", parseAsInteger.withDefault(1));
  return [Math.max(1, page), (next) => void setPage(next === 1 ? null : next)];
}
