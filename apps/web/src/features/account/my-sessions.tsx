import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { toast } from "sonner";
import { api } from "@/trpc/api.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Notice } from "@/ui/notice.tsx";
import { SessionItem } from "@/ui/session-item.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";

const sessionsQuery = queryOptions({ queryKey: ["session.list"], queryFn: () => api.session.list.query() });

/** Where one is signed in, and the way to end what one does not recognise. */
export function MySessions() {
  const id = useId();
  const format = useFormat();
  const explain = useExplain();
  const sessions = useQuery(sessionsQuery);
  const end = useEndSession();
  return (
    <section aria-labelledby={id} className="overflow-hidden rounded-md border border-line bg-surface">
      <header className="p-4 sm:px-5">
        <h2 id={id} className="text-16 font-semibold">
          Where you are signed in
        </h2>
        <p className="mt-0.5 text-14 text-soft">End what you do not recognise, then change your password.</p>
      </header>
      {sessions.error !== null && sessions.data === undefined && (
        <Notice meaning="danger" className="mx-4 mb-4">
          {explain(sessions.error)}
        </Notice>
      )}
      <ul className="divide-y divide-line border-t border-line" aria-busy={sessions.isPending}>
        {sessions.isPending && (
          <li className="flex h-16 items-center px-5">
            <Skeleton className="w-60" />
          </li>
        )}
        {sessions.data?.map((session) => (
          <SessionItem
            key={session.sessionId}
            session={session}
            format={format}
            isBusy={end.isPending}
            onEnd={() => end.mutate(session.sessionId)}
          />
        ))}
      </ul>
    </section>
  );
}

function useEndSession() {
  const explain = useExplain();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => api.session.end.mutate({ sessionId }),
    onSuccess: () => toast.success("Signed out there"),
    onError: (error) => toast.error(explain(error)),
    onSettled: () => void queries.invalidateQueries(sessionsQuery),
  });
}
