import type { UserOutput } from "@galla/validators";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PasswordOnce } from "../password-once.tsx";
import { temporaryPassword } from "../temporary-password.ts";
import { usePersonChange } from "./use-person-change.ts";

type ResetPasswordDialogProps = { person: UserOutput; onClose: () => void };

/** Gives somebody a temporary password: first what will happen, then the password, once. */
export function ResetPasswordDialog({ person, onClose }: ResetPasswordDialogProps) {
  const [password] = useState(temporaryPassword);
  const explain = useExplain();
  const { changed } = usePersonChange();
  const reset = trpc.users.resetPassword.useMutation({
    onSuccess: (saved) => changed(saved, `${saved.fullName} has a temporary password`),
  });
  if (reset.isSuccess) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title="Temporary password"
        description={`Hand it over to ${person.fullName} now: it is not shown again. They choose their own at the next sign-in.`}
      >
        <PasswordOnce password={password} />
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${person.hasPassword ? "Reset" : "Give"} the password of ${person.fullName}?`}
      description={
        person.hasPassword
          ? "Their password stops working, they are signed out everywhere at once, and you see a temporary one."
          : "You see a temporary one, with which they sign in the first time."
      }
    >
      {reset.error !== null && <Notice meaning="danger">{explain(reset.error)}</Notice>}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={reset.isPending} onClick={() => reset.mutate({ userId: person.id, password })}>
          {reset.isPending ? "Saving…" : "Make a temporary password"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
