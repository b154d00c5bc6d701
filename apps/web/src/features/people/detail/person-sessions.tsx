import type { SessionRow, UserOutput } from "@galla/validators";
import { MonitorSmartphone } from "lucide-react";
import { useId, useState } from "react";
import { toast } from "sonner";
import { deviceText } from "@/lib/device-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
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
  onEnd: (sessionId: string) => void;
};

function SessionList({ person, sessions, onEnd }: SessionListProps) {
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

function SessionItem({ session, onEnd }: { session: SessionRow; onEnd?: () => void }) {
  const format = useFormat();
  const device = session.kind === "API" ? "API client" : deviceText(session.userAgent);
  const way =
    session.kind === "PIN" ? `by PIN${session.registerName === null ? "" : ` at ${session.registerName}`}` : null;
  return (
    <li className="flex items-center justify-between gap-3 px-4 py-3 sm:px-5">
      <div className="min-w-0 text-14">
        <p className="font-medium">
          {device}
          {way !== null && <span className="font-normal text-soft"> · {way}</span>}
          {session.isCurrent && <span className="font-normal text-soft"> · this browser</span>}
        </p>
        <p className="text-13 text-soft">
          Last seen {format.dateTime(session.lastSeenAt)} · from {session.ip}
        </p>
      </div>
      {onEnd !== undefined && !session.isCurrent && (
        <Button look="quiet" onClick={onEnd} aria-label={`End the session on ${device}`}>
          End
        </Button>
      )}
    </li>
  );
}
