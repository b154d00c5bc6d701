import { queryOptions } from "@tanstack/react-query";
import { api } from "@/trpc/api.ts";

/** Who is signed in. Refused with `auth.required` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session.me"],
  queryFn: () => api.session.me.query(),
  staleTime: 60_000,
});
