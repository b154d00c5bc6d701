"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { sessionQuery } from "@/trpc/session-query.ts";

function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        // A session that ended elsewhere shows at the first refused query; asking who is signed in leads to the sign-in page.
        const isSession = query.queryKey[0] === sessionQuery.queryKey[0];
        if (!isSession && refusalOf(error)?.code === "auth.required") void client.invalidateQueries(sessionQuery);
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

/** Gives every page the cache of what the API answered. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
