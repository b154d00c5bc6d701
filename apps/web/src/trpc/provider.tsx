"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { useState, type ReactNode } from "react";
import { makeHookClient, trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";

function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        // A session that ended elsewhere shows at the first refused query; asking who is signed in leads to the sign-in page.
        const sessionKey = getQueryKey(trpc.session.me);
        const isSession = JSON.stringify(query.queryKey[0]) === JSON.stringify(sessionKey[0]);
        if (!isSession && refusalOf(error)?.code === "auth.required") void client.invalidateQueries({ queryKey: sessionKey });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays the same however often one asks; a lost connection may be back.
        retry: (count, error) => refusalOf(error) === null && count < 2,
      },
    },
  });
  return client;
}

/** Gives every page the API client and its cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [hookClient] = useState(makeHookClient);
  return (
    <trpc.Provider client={hookClient} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
