"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changePasswordInput, type ChangePasswordInput } from "@galla/validators";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { classNames } from "@/lib/class-names.ts";
import { api } from "@/trpc/api.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { PasswordInput } from "@/ui/password-input.tsx";

const EMPTY: ChangePasswordInput = { currentPassword: "", newPassword: "" };

type PasswordFormProps = { currentLabel?: string; autoFocus?: boolean; className?: string };

/** Replaces one's password by another. How strong it is, the server says. */
export function PasswordForm({ currentLabel = "Current password", autoFocus = false, className }: PasswordFormProps) {
  const { user } = useSession();
  const form = useForm({ resolver: zodResolver(changePasswordInput), defaultValues: EMPTY });
  const { errors } = form.formState;
  const change = useChangePassword(form);
  const save = form.handleSubmit((fields) => change.mutate(fields));
  return (
    <form
      onSubmit={(event) => void save(event)}
      noValidate
      className={classNames("grid gap-4 sm:grid-cols-2", className)}
    >
      {/* Tells a password keeper whose password this is. */}
      <input type="text" autoComplete="username" value={user.email ?? ""} readOnly hidden />
      <Field label={currentLabel} error={errors.currentPassword?.message}>
        {(control) => (
          <PasswordInput
            {...control}
            autoFocus={autoFocus}
            autoComplete="current-password"
            {...form.register("currentPassword")}
          />
        )}
      </Field>
      <Field
        label="New password"
        help="At least 10 characters. A few words in a row are easy to keep in mind."
        error={errors.newPassword?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...form.register("newPassword")} />}
      </Field>
      <div className="flex justify-end sm:col-span-2">
        <Button type="submit" look="primary" disabled={change.isPending}>
          {change.isPending ? "Saving…" : "Change password"}
        </Button>
      </div>
    </form>
  );
}

function useChangePassword(form: ReturnType<typeof useForm<ChangePasswordInput>>) {
  const queries = useQueryClient();
  const show = useShowRefusal(form, {
    "password.wrong": "currentPassword",
    "auth.too_many_attempts": "currentPassword",
    "password.weak": "newPassword",
  });
  return useMutation({
    mutationFn: (fields: ChangePasswordInput) => api.session.changePassword.mutate(fields),
    gcTime: 0,
    async onSuccess() {
      form.reset(EMPTY);
      toast.success("Password changed");
      await queries.invalidateQueries(sessionQuery);
    },
    onError: show,
  });
}
