import type { SessionRow, UserOutput } from "@galla/validators";
import { MonitorSmartphone } from "lucide-react";
import { useId, useState } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { SessionItem } from "@/ui/session-item.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";

/** Where somebody is signed in now, and the way to end it. */
export function PersonSessions({ person }: { person: UserOutput }) {
  const id = useId();
  const explain = useExplain();
  const [isAsking, setAsking] = useState(false);
  const sessions = trpc.users.sessions.useQuery({ userId: person.id });
  const end = useEndSessions();
  const count = sessions.data?.length ?? 0;
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex min-h-15 flex-wrap items-center justify-between gap-3 p-4 sm:px-5">
        <h2 id={id} className="text-16 font-semibold">
          Signed in
        </h2>
        {person.isManageable && count > 1 && (
          <Button onClick={() => setAsking(true)} disabled={end.isPending}>
            End all
          </Button>
        )}
      </header>
      {sessions.error !== null && sessions.data === undefined && (
        <Notice meaning="danger" className="m-4">
          {explain(sessions.error)}
        </Notice>
      )}
      {sessions.data === undefined && sessions.error === null && <Skeleton className="mx-5 mb-5 h-11" />}
      {sessions.data !== undefined && (
        <SessionList
          person={person}
          sessions={sessions.data}
          isBusy={end.isPending}
          onEnd={(sessionId) => end.mutate({ userId: person.id, sessionId })}
        />
      )}
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Sign ${person.fullName} out everywhere?`}
        description="Every browser and till they are signed in at asks for their password or PIN again."
        action="End all"
        onAction={() => end.mutate({ userId: person.id })}
      />
    </section>
  );
}

type SessionListProps = {
  person: UserOutput;
  sessions: readonly SessionRow[];
  isBusy: boolean;
  onEnd: (sessionId: string) => void;
};

function SessionList({ person, sessions, isBusy, onEnd }: SessionListProps) {
  const format = useFormat();
  if (sessions.length === 0) {
    return (
      <EmptyState icon={MonitorSmartphone} title="Not signed in anywhere">
        Each browser and till where {person.fullName} signs in appears here.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line border-t border-line">
      {sessions.map((session) => (
        <SessionItem
          key={session.sessionId}
          session={session}
          format={format}
          isBusy={isBusy}
          {...(person.isManageable ? { onEnd: () => onEnd(session.sessionId) } : {})}
        />
      ))}
    </ul>
  );
}

function useEndSessions() {
  const explain = useExplain();
  const queries = trpc.useUtils();
  return trpc.users.endSessions.useMutation({
    onSuccess: () => toast.success("Signed out there"),
    onError: (error) => toast.error(explain(error)),
    onSettled: () => void queries.users.sessions.invalidate(),
  });
}
