import { useQueryClient } from "@tanstack/react-query";
import type { StoreOutput } from "@galla/validators";
import { useCallback } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useExplain } from "@/trpc/use-explain.ts";

/** What follows when a store or a register has been changed: every page knows the new one, and a refusal is said. */
export function usePlaceChange() {
  const explain = useExplain();
  const cache = useQueryClient();
  const queries = trpc.useUtils();
  const refresh = useCallback(() => {
    void queries.stores.invalidate();
    // The places somebody may choose from are part of their session.
    void cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [cache, queries]);
  const changed = useCallback(
    (store: StoreOutput, words: string) => {
      queries.stores.byId.setData({ storeId: store.id }, store);
      refresh();
      toast.success(words);
    },
    [queries, refresh],
  );
  const failed = useCallback(
    (error: unknown) => {
      toast.error(explain(error));
      refresh();
    },
    [explain, refresh],
  );
  return { changed, failed, refresh };
}
