import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "@/trpc/client.ts";
import type { AuditQuery } from "./audit-query.ts";

const LIMIT = 30;
const FIRST: string | null = null;

/** The entries the filters leave, newest first, page by page. */
export function useAudit(query: AuditQuery) {
  const { client } = trpc.useUtils();
  const input = {
    limit: LIMIT,
    onlyApproved: query.approved,
    ...(query.who === null ? {} : { actorId: query.who }),
    ...(query.register === null ? {} : { registerId: query.register }),
    ...(query.what === null ? {} : { action: query.what }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.to === null ? {} : { to: query.to }),
    ...(query.subject === null ? {} : { subjectId: query.subject }),
  };
  // The hook tRPC makes for this would add a direction to the input, which the API's strict schema refuses.
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.audit.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) => client.audit.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
