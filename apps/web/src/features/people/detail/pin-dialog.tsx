import { newPin, type UserOutput } from "@galla/validators";
import { useState, type SubmitEvent } from "react";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { pinHelp } from "../pin-text.ts";
import { usePersonChange } from "./use-person-change.ts";

type PinDialogProps = { person: UserOutput; onClose: () => void };

/** Gives somebody a PIN, best typed by themselves. */
export function PinDialog({ person, onClose }: PinDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={person.hasPin ? "New PIN" : "Set a PIN"}
      description={`Let ${person.fullName} type it. Nobody can look it up later.`}
    >
      <PinForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function PinForm({ person, onClose }: PinDialogProps) {
  const [pin, setPin] = useState("");
  const [isChecked, setChecked] = useState(false);
  const explain = useExplain();
  const { changed } = usePersonChange();
  const set = trpc.users.setPin.useMutation({
    onSuccess(saved) {
      changed(saved, `${saved.fullName} has a PIN`);
      onClose();
    },
  });
  const problem = newPin.safeParse(pin).error?.issues[0]?.message;
  const error = isChecked && problem !== undefined ? problem : set.error === null ? undefined : explain(set.error);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (problem === undefined && !set.isPending) set.mutate({ userId: person.id, pin });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label="PIN" help={pinHelp(person.role)} error={error}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            type="password"
            inputMode="numeric"
            autoComplete="new-password"
            maxLength={12}
            value={pin}
            className="text-20"
            onChange={(event) => {
              set.reset();
              setPin(event.target.value.trim());
            }}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={set.isPending}>
          {set.isPending ? "Saving…" : "Set PIN"}
        </Button>
      </DialogActions>
    </form>
  );
}
