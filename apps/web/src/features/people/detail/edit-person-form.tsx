import { zodResolver } from "@hookform/resolvers/zod";
import { updateUserInput, type UserOutput } from "@galla/validators";
import { useController, useForm } from "react-hook-form";
import { z } from "zod";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input } from "@/ui/input.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { StoresField } from "../stores-field.tsx";
import { usePersonChange } from "./use-person-change.ts";

const schema = z
  .strictObject({ fullName: z.string(), email: z.string(), storeIds: z.array(z.string()) })
  .transform((form) => ({ ...form, email: form.email.trim() === "" ? null : form.email }))
  .pipe(updateUserInput.pick({ fullName: true, email: true, storeIds: true }));

type PersonForm = z.input<typeof schema>;

const formOf = ({ fullName, email, stores }: UserOutput): PersonForm => ({
  fullName,
  email: email ?? "",
  storeIds: stores.map(({ id }) => id),
});

function useEditPerson(person: UserOutput) {
  const form = useForm<PersonForm, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: formOf(person),
  });
  const { changed } = usePersonChange();
  const show = useShowRefusal(form, { "user.email_taken": "email", "store.not_assigned": "storeIds" });
  const update = trpc.users.update.useMutation({
    onSuccess(saved) {
      form.reset(formOf(saved));
      changed(saved, "Saved");
    },
    onError(error) {
      if (refusalOf(error)?.code !== "version.conflict") show(error);
    },
  });
  const queries = trpc.useUtils();
  const loadTheirs = async () => {
    const theirs = await queries.users.byId.fetch({ userId: person.id }, { staleTime: 0 });
    form.reset(formOf(theirs));
    update.reset();
  };
  const isOvertaken = update.error !== null && refusalOf(update.error)?.code === "version.conflict";
  const save = form.handleSubmit((fields) => update.mutate({ ...fields, userId: person.id, version: person.version }));
  return { form, save, isSaving: update.isPending, isOvertaken, loadTheirs };
}

/** Name, e-mail and stores of somebody. */
export function EditPersonForm({ person }: { person: UserOutput }) {
  const { form, save, isSaving, isOvertaken, loadTheirs } = useEditPerson(person);
  const { errors, isDirty } = form.formState;
  const stores = useController({ control: form.control, name: "storeIds" });
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex min-w-0 flex-col gap-4">
      {isOvertaken && (
        <Notice meaning="warning" action={<Button onClick={() => void loadTheirs()}>Load their version</Button>}>
          Somebody else changed this person meanwhile. Nothing of yours was saved.
        </Notice>
      )}
      <FormSection title="Person">
        <Field label="Full name" error={errors.fullName?.message}>
          {(control) => <Input {...control} autoComplete="off" {...form.register("fullName")} />}
        </Field>
        <Field
          label="E-mail"
          optional={!person.hasPassword}
          help="To sign in with a password."
          error={errors.email?.message}
        >
          {(control) => <Input {...control} type="email" autoComplete="off" {...form.register("email")} />}
        </Field>
        {person.role !== "OWNER" && (
          <StoresField
            chosen={stores.field.value}
            onChosen={stores.field.onChange}
            known={person.stores}
            error={stores.fieldState.error?.message}
            firstRef={stores.field.ref}
          />
        )}
      </FormSection>
      <SaveBar action="Save changes" isSaving={isSaving} isUnsaved={isDirty} onDiscard={() => form.reset()} />
      <LeaveGuard isUnsaved={isDirty} />
    </form>
  );
}
