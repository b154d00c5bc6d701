import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { SessionOutput } from "@galla/validators";
import { api } from "@/trpc/api.ts";

/** Who is signed in. Refused with `auth.required` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session.me"],
  queryFn: () => api.session.me.query(),
  staleTime: 60_000,
});

/** Which register this browser is, and who may take it over by PIN. Refused with `till.not_enrolled` where it is none. */
export const tillQuery = queryOptions({
  queryKey: ["tills.current"],
  queryFn: () => api.tills.current.query(),
  staleTime: 10_000,
});

/** Whether there is a shop yet, and whether it is the demo. Asked at the entrance. */
export const setupQuery = queryOptions({
  queryKey: ["setup.status"],
  queryFn: () => api.setup.status.query(),
  staleTime: 60_000,
});

/**
 * Takes up the session of whoever came in last. What another person had fetched must not be seen by this one, so everything else is
 * forgotten, and fetched anew where it is on the screen.
 */
export function enterSession(queries: QueryClient, session: SessionOutput): void {
  const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== sessionQuery.queryKey[0];
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.removeQueries({ type: "inactive", predicate: isOther });
  void queries.resetQueries({ predicate: isOther });
}
