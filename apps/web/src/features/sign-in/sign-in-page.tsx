"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, type ComponentProps, type SubmitEvent } from "react";
import { api } from "@/trpc/api.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { Notice } from "@/ui/notice.tsx";

/** Only a path of our own, so that nobody can be led elsewhere after signing in. */
function nextPath(): string {
  const next = new URLSearchParams(window.location.search).get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}

/** E-mail and password, then back to where one wanted to go. */
export function SignInPage() {
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="w-full max-w-sm rounded-md border border-line bg-surface p-6 sm:p-8">
        <p className="text-14 font-semibold text-accent">Galla</p>
        <h1 className="mt-1 mb-6 text-24 font-semibold tracking-tight">Sign in</h1>
        <SignInForm />
      </div>
    </main>
  );
}

/** Signs in and goes to where one wanted to go. */
function useSignIn() {
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { email: string; password: string }) => api.session.signIn.mutate(input),
    onSuccess(session) {
      // What another person had fetched must not be seen by this one.
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      router.replace(nextPath());
    },
  });
}

function SignInForm() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
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
