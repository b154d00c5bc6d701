import { zodResolver } from "@hookform/resolvers/zod";
import { updateRegisterInput, type RegisterDetail, type StoreOutput } from "@galla/validators";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { v7 } from "uuid";
import type { z } from "zod";
import { trpc } from "@/trpc/client.ts";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { billExample } from "../register-words.ts";
import { usePlaceChange } from "../use-place-change.ts";

type RegisterDialogProps = {
  store: StoreOutput;
  /** Null for one that does not exist yet. */
  register: RegisterDetail | null;
  onClose: () => void;
};

/** Makes a register, or renames one. */
export function RegisterDialog({ store, register, onClose }: RegisterDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={register === null ? "New register" : `Edit ${register.name}`}
      {...(register === null ? { description: store.name } : {})}
    >
      <RegisterForm store={store} register={register} onClose={onClose} />
    </Dialog>
  );
}

const schema = updateRegisterInput.pick({ name: true, code: true });
type RegisterFields = z.infer<typeof schema>;

/** The first code nobody has: 02 for the second register. */
function nextCode({ registers }: StoreOutput): string {
  const taken = new Set(registers.map(({ code }) => code));
  const numbers = Array.from({ length: registers.length + 1 }, (_, index) => String(index + 2).padStart(2, "0"));
  return numbers.find((code) => !taken.has(code)) ?? "";
}

function useRegisterForm({ store, register, onClose }: RegisterDialogProps) {
  const [newId] = useState(() => v7());
  const form = useForm<RegisterFields>({
    resolver: zodResolver(schema),
    defaultValues: {
      name: register?.name ?? `Till ${store.registers.length + 1}`,
      code: register?.code ?? nextCode(store),
    },
  });
  const { changed } = usePlaceChange();
  const onError = useShowRefusal(form, { "register.name_taken": "name", "register.code_taken": "code" });
  const onSuccess = (saved: StoreOutput) => {
    changed(saved, "Register saved");
    onClose();
  };
  const create = trpc.registers.create.useMutation({ onSuccess, onError });
  const update = trpc.registers.update.useMutation({ onSuccess, onError });
  const save = form.handleSubmit((fields) => {
    if (register === null) create.mutate({ ...fields, registerId: newId, storeId: store.id });
    else update.mutate({ ...fields, registerId: register.id });
  });
  return { form, save, isSaving: create.isPending || update.isPending };
}

function RegisterForm(props: RegisterDialogProps) {
  const { store, register, onClose } = props;
  const { form, save, isSaving } = useRegisterForm(props);
  const { errors } = form.formState;
  const code = useWatch({ control: form.control, name: "code" });
  const isFixed = register?.hasSales === true;
  const example = billExample({ prefix: store.billPrefix, code: code.toUpperCase(), timeZone: store.timeZone });
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <Field label="Name" error={errors.name?.message}>
        {(control) => <Input {...control} autoFocus autoComplete="off" {...form.register("name")} />}
      </Field>
      <Field
        label="Code"
        optional={!isFixed}
        help={isFixed ? `Bills carry it already, so it stays: ${example}` : `Part of its bill numbers: ${example}`}
        error={errors.code?.message}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={8}
            readOnly={isFixed}
            placeholder="None"
            className={isFixed ? "bg-sunken text-soft" : "uppercase placeholder:normal-case"}
            {...form.register("code", { setValueAs: (text: string) => text.trim().toUpperCase() })}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={isSaving}>
          {isSaving ? "Saving…" : register === null ? "Create register" : "Save changes"}
        </Button>
      </DialogActions>
    </form>
  );
}
