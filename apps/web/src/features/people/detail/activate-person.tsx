import type { UserOutput } from "@galla/validators";
import { UserRoundCheck, UserRoundX } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { say } from "@/ui/say.ts";
import { usePersonChange } from "./use-person-change.ts";

/** Lets somebody go, or back in. Nobody can lock themselves out. */
export function ActivatePerson({ person }: { person: UserOutput }) {
  const { user } = useSession();
  const [isAsking, setAsking] = useState(false);
  const { changed, failed } = usePersonChange();
  const queries = trpc.useUtils();
  const reactivate = trpc.users.reactivate.useMutation({
    onSuccess: (saved) => changed(saved, `${saved.fullName} can sign in again`),
    onError: failed,
  });
  const letBack = () => reactivate.mutate({ userId: person.id });
  const deactivate = trpc.users.deactivate.useMutation({
    onSuccess(saved) {
      queries.users.byId.setData({ userId: saved.id }, saved);
      void queries.users.invalidate();
      say(`${saved.fullName} was deactivated and signed out everywhere`, { undo: letBack });
    },
    onError: failed,
  });
  if (!person.isManageable || person.id === user.id) return null;
  if (!person.isActive) {
    return (
      <Button onClick={letBack} disabled={reactivate.isPending}>
        <UserRoundCheck aria-hidden />
        Reactivate
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)} disabled={deactivate.isPending}>
        <UserRoundX aria-hidden />
        Deactivate
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Deactivate ${person.fullName}?`}
        description="They are signed out everywhere at once and cannot sign in any more. What they sold and changed stays. You can reactivate them at any time."
        action="Deactivate"
        onAction={() => deactivate.mutate({ userId: person.id })}
      />
    </>
  );
}
