import type { UserOutput } from "@galla/validators";
import { useCallback } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";

/** What follows when somebody's account has been changed: the page and every list show it, and a refusal is said. */
export function usePersonChange() {
  const explain = useExplain();
  const queries = trpc.useUtils();
  const changed = useCallback(
    (person: UserOutput, words: string) => {
      queries.users.byId.setData({ userId: person.id }, person);
      void queries.users.invalidate();
      toast.success(words);
    },
    [queries],
  );
  const failed = useCallback(
    (error: unknown) => {
      toast.error(explain(error));
      void queries.users.invalidate();
    },
    [explain, queries],
  );
  return { changed, failed };
}
