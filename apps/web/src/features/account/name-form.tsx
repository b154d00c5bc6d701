import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { updateMeInput, type UpdateMeInput } from "@galla/validators";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { api } from "@/trpc/api.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input } from "@/ui/input.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";

/** One's name, as receipts, tills and the book show it. */
export function NameForm() {
  const { user } = useSession();
  const queries = useQueryClient();
  const form = useForm({ resolver: zodResolver(updateMeInput), values: { fullName: user.fullName } });
  const show = useShowRefusal(form, {});
  const { errors, isDirty } = form.formState;
  const update = useMutation({
    mutationFn: (fields: UpdateMeInput) => api.session.updateMe.mutate(fields),
    onSuccess(session) {
      queries.setQueryData(sessionQuery.queryKey, session);
      toast.success("Name saved");
    },
    onError: show,
  });
  const save = form.handleSubmit((fields) => update.mutate(fields));
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <FormSection title="Profile">
        <Field label="Name" help="Printed on receipts and shown at the till." error={errors.fullName?.message}>
          {(control) => <Input {...control} autoComplete="name" {...form.register("fullName")} />}
        </Field>
        <Field
          label="E-mail"
          help={user.role === "OWNER" ? "You can change it under People." : "The owner can change it under People."}
        >
          {(control) => (
            <Input {...control} value={user.email ?? "None: you come in by PIN"} readOnly className="bg-sunken" />
          )}
        </Field>
        <div className="flex justify-end sm:col-span-2">
          <Button type="submit" look="primary" disabled={update.isPending}>
            {update.isPending ? "Saving…" : "Save name"}
          </Button>
        </div>
      </FormSection>
      <LeaveGuard isUnsaved={isDirty && !update.isPending} />
    </form>
  );
}
