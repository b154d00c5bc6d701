"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { onSessionEnded } from "@/trpc/session-ended.ts";
import { sessionQuery } from "@/trpc/session-query.ts";

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays the same however often one asks; a lost connection may be back.
        retry: (count, error) => refusalOf(error) === null && count < 2,
      },
    },
  });
}

/** Gives every page the cache of what the API answered. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  useEffect(
    // Asking who is signed in leads to the lock screen of a till, or to the sign-in page.
    () => onSessionEnded(() => void queryClient.invalidateQueries(sessionQuery, { cancelRefetch: false })),
    [queryClient],
  );
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
