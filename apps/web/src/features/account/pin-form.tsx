import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { may } from "@galla/domain";
import { setMyPinInput, type SetMyPinInput } from "@galla/validators";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { api } from "@/trpc/api.ts";
import { sessionQuery, tillQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { PasswordInput } from "@/ui/password-input.tsx";

const EMPTY: SetMyPinInput = { pin: "", currentPassword: "" };

/** One's own PIN, set by one's password. */
export function PinForm() {
  const { user } = useSession();
  const form = useForm({ resolver: zodResolver(setMyPinInput), defaultValues: EMPTY });
  const { errors } = form.formState;
  const set = useSetPin(form);
  const save = form.handleSubmit((fields) => set.mutate(fields));
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <FormSection
        title="PIN"
        description={
          <>
            To come in at a till, and to approve what a cashier may not do alone.{" "}
            <Badge meaning={user.hasPin ? "success" : "neutral"}>{user.hasPin ? "Set" : "Not set"}</Badge>
          </>
        }
      >
        <Field label={user.hasPin ? "New PIN" : "PIN"} help={pinHelp(user.role)} error={errors.pin?.message}>
          {(control) => (
            <PasswordInput
              {...control}
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              {...form.register("pin")}
            />
          )}
        </Field>
        <Field
          label="Your password"
          help="So that nobody else sets it for you."
          error={errors.currentPassword?.message}
        >
          {(control) => (
            <PasswordInput {...control} autoComplete="current-password" {...form.register("currentPassword")} />
          )}
        </Field>
        <div className="flex justify-end sm:col-span-2">
          <Button type="submit" look="primary" disabled={set.isPending}>
            {set.isPending ? "Saving…" : user.hasPin ? "Change PIN" : "Set PIN"}
          </Button>
        </div>
      </FormSection>
    </form>
  );
}

/** Leaders approve with their PIN, so theirs is longer. */
function pinHelp(role: Parameters<typeof may>[0]): string {
  return may(role, "approval.grant") ? "6 to 12 digits." : "4 to 12 digits.";
}

function useSetPin(form: ReturnType<typeof useForm<SetMyPinInput>>) {
  const queries = useQueryClient();
  const show = useShowRefusal(form, {
    "pin.weak": "pin",
    "password.wrong": "currentPassword",
    "auth.too_many_attempts": "currentPassword",
  });
  return useMutation({
    mutationFn: (fields: SetMyPinInput) => api.session.setPin.mutate(fields),
    gcTime: 0,
    async onSuccess() {
      form.reset(EMPTY);
      toast.success("PIN saved");
      queries.removeQueries(tillQuery);
      await queries.invalidateQueries(sessionQuery);
    },
    onError: show,
  });
}
