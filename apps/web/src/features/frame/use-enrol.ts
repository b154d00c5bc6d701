import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deviceText } from "@/lib/device-text.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { sessionQuery, tillQuery } from "@/trpc/session-query.ts";

/** Makes this browser the till of a register. */
export function useEnrol(tillName: string) {
  const queries = useQueryClient();
  const enrol = useMutation({
    mutationFn: (registerId: string) =>
      api.tills.enrol.mutate({ registerId, tillName: tillName.trim() || deviceText(navigator.userAgent) }),
    async onSuccess() {
      queries.removeQueries(tillQuery);
      await queries.invalidateQueries(sessionQuery);
    },
    // Somebody else was quicker: the list shows who.
    onError: (error) => {
      if (refusalOf(error)?.code === "register.held") void queries.invalidateQueries(sessionQuery);
    },
  });
  return { isBusy: enrol.isPending, error: enrol.error, choose: (registerId: string) => enrol.mutate(registerId) };
}
