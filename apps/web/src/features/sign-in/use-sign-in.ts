import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { api } from "@/trpc/api.ts";
import { releaseLock } from "@/trpc/session-lock.ts";
import { sessionQuery } from "@/trpc/session-query.ts";

export type Credentials = { readonly email: string; readonly password: string };
export type SignIn = ReturnType<typeof useSignIn>;

/** Signs in and goes to where one wanted to go. */
export function useSignIn() {
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.session.signIn.mutate(credentials),
    onSuccess(session) {
      // What another person had fetched must not be seen by this one.
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      releaseLock();
      router.replace(nextPath());
    },
  });
}

/** Only a path of our own, so that nobody can be led elsewhere after signing in. */
function nextPath(): string {
  const next = new URLSearchParams(window.location.search).get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}
