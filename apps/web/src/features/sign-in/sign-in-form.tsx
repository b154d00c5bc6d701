import { useState, type ComponentProps, type SubmitEvent } from "react";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { Notice } from "@/ui/notice.tsx";
import type { SignIn } from "./use-sign-in.ts";

export function SignInForm({ signIn }: { signIn: SignIn }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ email, password });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {signIn.error !== null && <Notice meaning="danger">{explain(signIn.error, plainFormat)}</Notice>}
      <TextField label="E-mail" type="email" autoComplete="username" autoFocus value={email} onText={setEmail} />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onText={setPassword}
      />
      <Button type="submit" look="primary" size="large" disabled={signIn.isPending} className="mt-2">
        {signIn.isPending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

type TextFieldProps = Omit<ComponentProps<typeof Input>, "onChange"> & {
  label: string;
  onText: (text: string) => void;
};

function TextField({ label, onText, ...props }: TextFieldProps) {
  return (
    <Field label={label}>
      {(control) => <Input {...props} {...control} required onChange={(event) => onText(event.target.value)} />}
    </Field>
  );
}
