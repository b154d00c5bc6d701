import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import type { SettingsOutput } from "@galla/validators";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import {
  settingsFormOf,
  settingsFormSchema,
  type SettingsForm,
  type SettingsFormResult,
} from "./settings-form-schema.ts";

/** Editing the merchant's settings: the form, saving it, and what to do when somebody else was faster. */
export function useSettings(settings: SettingsOutput) {
  const form = useForm<SettingsForm, unknown, SettingsFormResult>({
    resolver: zodResolver(settingsFormSchema),
    defaultValues: settingsFormOf(settings),
  });
  const cache = useQueryClient();
  const queries = trpc.useUtils();
  const show = useShowRefusal(form, { "settings.currency_in_use": "currencyCode" });
  const update = trpc.settings.update.useMutation({
    onSuccess(saved) {
      queries.settings.read.setData(undefined, saved);
      form.reset(settingsFormOf(saved));
      toast.success("Saved");
      // Every figure on every page is written by these.
      void cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onError(error) {
      if (refusalOf(error)?.code !== "version.conflict") show(error);
    },
  });
  const loadTheirs = async () => {
    form.reset(settingsFormOf(await queries.settings.read.fetch(undefined, { staleTime: 0 })));
    update.reset();
  };
  return {
    form,
    save: form.handleSubmit((fields) => update.mutate({ ...fields, version: settings.version })),
    isSaving: update.isPending,
    isOvertaken: update.error !== null && refusalOf(update.error)?.code === "version.conflict",
    loadTheirs,
  };
}
