import type { UserOutput } from "@galla/validators";
import { useId, useState, type ReactNode } from "react";
import { ROLE_MEANINGS, ROLE_NAMES } from "@/lib/role-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { ResetPasswordDialog } from "./reset-password-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { usePersonChange } from "./use-person-change.ts";

type AccessProps = { person: UserOutput };

/** What somebody may do, and how they come in. */
export function AccessPanel({ person }: AccessProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id={id} className="text-16 font-semibold">
        Access
      </h2>
      <div className="divide-y divide-line">
        <RoleRow person={person} />
        <PasswordRow person={person} />
        {person.role !== "STAFF" && <PinRow person={person} />}
      </div>
    </section>
  );
}

type RowProps = { name: string; state: ReactNode; help?: string; children?: ReactNode };

function Row({ name, state, help, children }: RowProps) {
  return (
    <div className="py-3 last:pb-0">
      <h3 className="text-13 text-soft">{name}</h3>
      <p className="text-14 font-medium">{state}</p>
      {help !== undefined && <p className="text-13 text-soft">{help}</p>}
      <div className="mt-2 flex flex-wrap gap-2 empty:hidden">{children}</div>
    </div>
  );
}

function RoleRow({ person }: AccessProps) {
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <Row name="Role" state={ROLE_NAMES[person.role]} help={ROLE_MEANINGS[person.role]}>
      {can("user.changeRole") && person.isActive && <Button onClick={() => setOpen(true)}>Change role</Button>}
      {isOpen && <RoleDialog person={person} onClose={() => setOpen(false)} />}
    </Row>
  );
}

// Their own password and PIN people change in their account, where the present password is asked for; the API refuses it here.
const OWN = "You change your own under My account.";

function PasswordRow({ person }: AccessProps) {
  const { can, user } = useSession();
  const isSelf = person.id === user.id;
  const [isOpen, setOpen] = useState(false);
  const mayReset = can("user.resetPassword") && person.isActive && person.email !== null && !isSelf;
  return (
    <Row
      name="Password"
      state={person.hasPassword ? "Set" : "None"}
      {...(isSelf ? { help: OWN } : person.email === null ? { help: "With an e-mail they can have one." } : {})}
    >
      {mayReset && (
        <Button onClick={() => setOpen(true)}>{person.hasPassword ? "Reset password" : "Give a password"}</Button>
      )}
      {isOpen && <ResetPasswordDialog person={person} onClose={() => setOpen(false)} />}
    </Row>
  );
}

function PinRow({ person }: AccessProps) {
  const { user } = useSession();
  const [open, setOpen] = useState<"set" | "remove" | null>(null);
  const { changed, failed } = usePersonChange();
  const after = (words: string) => ({ onSuccess: (saved: UserOutput) => changed(saved, words), onError: failed });
  const unlock = trpc.users.unlockPin.useMutation(after(`The PIN of ${person.fullName} works again`));
  const remove = trpc.users.setPin.useMutation(after(`${person.fullName} has no PIN any more`));
  const isBusy = unlock.isPending || remove.isPending;
  const mayUnlock = person.isManageable && person.isActive;
  const isSelf = person.id === user.id;
  const mayChange = mayUnlock && !isSelf;
  return (
    <Row
      name="PIN for tills"
      {...(isSelf ? { help: OWN } : {})}
      state={
        <span className="flex flex-wrap items-center gap-2">
          {person.hasPin ? "Set" : "None"}
          {person.isPinLocked && <Badge meaning="warning">Locked after wrong tries</Badge>}
        </span>
      }
    >
      {mayUnlock && person.isPinLocked && (
        <Button look="primary" disabled={isBusy} onClick={() => unlock.mutate({ userId: person.id })}>
          Unlock PIN
        </Button>
      )}
      {mayChange && <Button onClick={() => setOpen("set")}>{person.hasPin ? "New PIN" : "Set a PIN"}</Button>}
      {mayChange && person.hasPin && (
        <Button disabled={isBusy} onClick={() => setOpen("remove")}>
          Remove PIN
        </Button>
      )}
      {open === "set" && <PinDialog person={person} onClose={() => setOpen(null)} />}
      <AlertDialog
        open={open === "remove"}
        onOpenChange={() => setOpen(null)}
        title={`Remove the PIN of ${person.fullName}?`}
        description={
          person.hasPassword
            ? "They disappear from the lock screens of the tills, and sign in with e-mail and password only."
            : "They have no password, so they cannot sign in at all until they get a new PIN."
        }
        action="Remove PIN"
        onAction={() => remove.mutate({ userId: person.id, pin: null })}
      />
    </Row>
  );
}
