"use client";

import { mayNotText } from "@/lib/role-text.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { FormSkeleton } from "@/ui/form-skeleton.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { SettingsFacts } from "./settings-facts.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { TaxClasses } from "./tax-classes.tsx";

/** What concerns the whole business. The owner changes it, managers read it. */
export function SettingsPage() {
  const { can } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Settings"
        description="What counts in all stores. Each store has its own under Stores & registers."
      />
      {can("settings.read") ? (
        <Settings />
      ) : (
        <Notice meaning="warning">Your role does not include the settings. Ask an owner.</Notice>
      )}
    </div>
  );
}

function Settings() {
  const { can, user } = useSession();
  const explain = useExplain();
  const settings = trpc.settings.read.useQuery();
  if (settings.data === undefined) {
    if (settings.error !== null) return <Notice meaning="danger">{explain(settings.error)}</Notice>;
    return (
      <div aria-busy>
        <FormSkeleton />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {!can("settings.write") && <Notice>{mayNotText(user.role, "Only an owner can change these.")}</Notice>}
      {can("settings.write") ? <SettingsForm settings={settings.data} /> : <SettingsFacts settings={settings.data} />}
      <TaxClasses />
    </div>
  );
}
