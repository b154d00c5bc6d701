import type { Role } from "@galla/domain";
import type { UserOutput } from "@galla/validators";
import { useState, type SubmitEvent } from "react";
import { ROLE_NAMES } from "@/lib/role-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";
import { RolesField } from "../roles-field.tsx";
import { StoresField } from "../stores-field.tsx";
import { usePersonChange } from "./use-person-change.ts";

type RoleDialogProps = { person: UserOutput; onClose: () => void };

/** Gives somebody another role, which counts from their very next step. */
export function RoleDialog({ person, onClose }: RoleDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Role of ${person.fullName}`}
      description="It counts at once, also where they are signed in now."
    >
      <RoleForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function RoleForm({ person, onClose }: RoleDialogProps) {
  const [role, setRole] = useState<Role>(person.role);
  const [storeIds, setStoreIds] = useState(person.stores.map(({ id }) => id));
  const [isChecked, setChecked] = useState(false);
  const explain = useExplain();
  const { changed } = usePersonChange();
  const change = trpc.users.changeRole.useMutation({
    onSuccess(saved) {
      const lostPin = person.hasPin && !saved.hasPin ? ". Their PIN was too short for it: set a new one" : "";
      changed(saved, `${saved.fullName} is ${ROLE_NAMES[saved.role].toLowerCase()} now${lostPin}`);
      onClose();
    },
  });
  const needsStores = role !== "OWNER" && storeIds.length === 0;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (role === person.role) return onClose();
    if (needsStores || change.isPending) return;
    change.mutate({ userId: person.id, role, ...(role === "OWNER" ? {} : { storeIds }) });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {change.error !== null && <Notice meaning="danger">{explain(change.error)}</Notice>}
      <RolesField value={role} onValueChange={setRole} />
      {/* An owner who steps back has worked everywhere until now, so where they work from now on must be said. */}
      {person.role === "OWNER" && role !== "OWNER" && (
        <StoresField
          chosen={storeIds}
          onChosen={setStoreIds}
          error={isChecked && needsStores ? "Choose at least one store." : undefined}
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={change.isPending}>
          {change.isPending ? "Saving…" : "Change role"}
        </Button>
      </DialogActions>
    </form>
  );
}
