import { zodResolver } from "@hookform/resolvers/zod";
import type { UserOutput } from "@galla/validators";
import { useMemo, useState } from "react";
import { useController, useForm, useWatch, type UseFormReturn } from "react-hook-form";
import { v7 } from "uuid";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input } from "@/ui/input.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { pinHelp } from "../pin-text.ts";
import { RolesField } from "../roles-field.tsx";
import { StoresField } from "../stores-field.tsx";
import { temporaryPassword } from "../temporary-password.ts";
import { newPersonSchema, type NewPersonForm, type NewPersonResult } from "./new-person-schema.ts";

type NewPersonControl = UseFormReturn<NewPersonForm, unknown, NewPersonResult>;

/** Somebody who was just hired, with what they need to come in the first time. */
export type Hired = { readonly person: UserOutput; readonly password: string | null; readonly pin: string | null };

function useNewPerson(onHired: (hired: Hired) => void) {
  const { stores } = useSession();
  // The id stays the same however often the form is sent, so that a lost answer hires nobody twice.
  const [secret] = useState(() => ({ userId: v7(), password: temporaryPassword() }));
  const resolver = useMemo(() => zodResolver(newPersonSchema(secret)), [secret]);
  const only = stores.length === 1 ? stores.map(({ id }) => id) : [];
  const defaultValues: NewPersonForm = { fullName: "", email: "", role: "CASHIER", storeIds: only, pin: "" };
  const form = useForm<NewPersonForm, unknown, NewPersonResult>({ resolver, defaultValues });
  const queries = trpc.useUtils();
  const show = useShowRefusal(form, {
    "user.email_taken": "email",
    "pin.weak": "pin",
    "store.not_assigned": "storeIds",
  });
  const create = trpc.users.create.useMutation({
    onSuccess(person, { password, pin }) {
      onHired({ person, password: password ?? null, pin: pin ?? null });
      void queries.users.invalidate();
    },
    onError: show,
  });
  return {
    form,
    isSaving: create.isPending,
    isDone: create.isSuccess,
    save: form.handleSubmit((fields) => create.mutate(fields)),
  };
}

/** Hires somebody. */
export function NewPersonForm({ onHired }: { onHired: (hired: Hired) => void }) {
  const { form, isSaving, isDone, save } = useNewPerson(onHired);
  const isUnsaved = form.formState.isDirty && !isDone;
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <WhoSection form={form} />
      <WorkSection form={form} />
      <SaveBar action="Create person" isSaving={isSaving || isDone} isUnsaved={isUnsaved} />
      <LeaveGuard isUnsaved={isUnsaved} />
    </form>
  );
}

function WorkSection({ form }: { form: NewPersonControl }) {
  const role = useController({ control: form.control, name: "role" });
  const stores = useController({ control: form.control, name: "storeIds" });
  return (
    <FormSection title="Work">
      <RolesField value={role.field.value} onValueChange={role.field.onChange} />
      {role.field.value !== "OWNER" && (
        <StoresField
          chosen={stores.field.value}
          onChosen={stores.field.onChange}
          error={stores.fieldState.error?.message}
          firstRef={stores.field.ref}
        />
      )}
    </FormSection>
  );
}

function WhoSection({ form }: { form: NewPersonControl }) {
  const { errors } = form.formState;
  const role = useWatch({ control: form.control, name: "role" });
  return (
    <FormSection title="Person">
      <Field label="Full name" error={errors.fullName?.message} className="sm:col-span-2">
        {(control) => <Input {...control} autoFocus autoComplete="off" {...form.register("fullName")} />}
      </Field>
      <Field
        label="E-mail"
        optional={role !== "STAFF"}
        help="To sign in with a password. They get a temporary one, which you see next."
        error={errors.email?.message}
      >
        {(control) => <Input {...control} type="email" autoComplete="off" {...form.register("email")} />}
      </Field>
      {role !== "STAFF" && (
        <Field label="PIN" optional help={pinHelp(role)} error={errors.pin?.message}>
          {(control) => (
            <Input {...control} inputMode="numeric" autoComplete="off" maxLength={12} {...form.register("pin")} />
          )}
        </Field>
      )}
    </FormSection>
  );
}
