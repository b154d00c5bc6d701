import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { PasswordInput } from "@/ui/password-input.tsx";
import type { SetupControl } from "./use-setup.ts";

/** The first person: the owner, who may do everything. */
export function OwnerStep({ form, needsCode }: { form: SetupControl; needsCode: boolean }) {
  const { errors, defaultValues } = form.formState;
  // The printed link brings it along; it is asked for where it is missing or was not right.
  const isCodeAsked = needsCode && ((defaultValues?.setupCode ?? "") === "" || errors.setupCode !== undefined);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Your name" error={errors.owner?.fullName?.message}>
        {(control) => <Input {...control} autoComplete="name" {...form.register("owner.fullName")} />}
      </Field>
      <Field label="E-mail" help="You sign in with it; nothing is sent." error={errors.owner?.email?.message}>
        {(control) => <Input {...control} type="email" autoComplete="username" {...form.register("owner.email")} />}
      </Field>
      <Field
        label="Password"
        help="At least 10 characters. A few words in a row are easy to keep in mind."
        error={errors.owner?.password?.message}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" {...form.register("owner.password")} />}
      </Field>
      {isCodeAsked && (
        <Field
          label="Set-up code"
          help="Printed where Galla was started, so that only you can set it up."
          error={errors.setupCode?.message}
        >
          {(control) => <Input {...control} autoComplete="off" spellCheck={false} {...form.register("setupCode")} />}
        </Field>
      )}
    </div>
  );
}
