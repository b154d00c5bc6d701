"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { apiLinks } from "@/trpc/api.ts";
import { trpc } from "@/trpc/client.ts";

/** Lets the pages inside it use the API's hooks. */
export function HookProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [client] = useState(() => trpc.createClient({ links: apiLinks() }));
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      {children}
    </trpc.Provider>
  );
}
