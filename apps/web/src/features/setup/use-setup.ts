import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { showAtFields } from "@/lib/show-refusal.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { forgetDraft, keepDraft, readDraft } from "./draft.ts";
import { firstValues } from "./first-values.ts";
import { setupSchema, type SetupForm, type SetupResult } from "./setup-schema.ts";
import { stepOf, STEPS } from "./steps.ts";

export type SetupControl = UseFormReturn<SetupForm, unknown, SetupResult>;

const PLACES = { "password.weak": "owner.password", "setup.code_wrong": "setupCode" } as const;

/** The form, which step is shown, and what going on does. */
export function useSetup() {
  const form = useSetupForm();
  const [step, setStep] = useState(0);
  const create = useCreateShop(form, setStep);
  const isLast = step === STEPS.length - 1;
  const next = async () => {
    const fields = STEPS[step]?.fields ?? [];
    if (await form.trigger([...fields], { shouldFocus: true })) setStep(step + 1);
  };
  const goOn = () => {
    if (create.isPending || create.isSuccess) return undefined;
    return isLast ? form.handleSubmit(create.send)() : next();
  };
  return { form, step, setStep, goOn, error: create.words, isSending: create.isPending || create.isSuccess };
}

function useSetupForm(): SetupControl {
  const form = useForm<SetupForm, unknown, SetupResult>({
    resolver: zodResolver(setupSchema),
    defaultValues: startValues(),
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(values) }), [form]);
  return form;
}

function startValues(): SetupForm {
  const setupCode = new URLSearchParams(window.location.search).get("code") ?? "";
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const first = firstValues({ locale: navigator.language, timeZone, setupCode });
  const draft = readDraft();
  return draft === null ? first : { ...draft, setupCode };
}

function useCreateShop(form: SetupControl, setStep: (step: number) => void) {
  const queries = useQueryClient();
  const router = useRouter();
  const [words, setWords] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: ({ setupCode, ...input }: SetupResult) =>
      api.setup.create.mutate({ ...input, ...(setupCode === "" ? {} : { setupCode }) }),
    gcTime: 0,
    onMutate: () => setWords(null),
    onSuccess(session) {
      forgetDraft();
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      router.replace("/setup/next");
    },
    onError(error) {
      const refusal = refusalOf(error);
      const message = explain(error, plainFormat);
      const field = refusal?.code === "input.invalid" ? refusal.details.issues[0]?.field : undefined;
      if (field !== undefined) setStep(stepOf(field));
      if (!showAtFields(form, { refusal, message, places: PLACES })) setWords(message);
    },
  });
  return {
    isPending: create.isPending,
    isSuccess: create.isSuccess,
    words,
    send: (form: SetupResult) => create.mutate(form),
  };
}
