"use client";

import { ROLE_NAMES } from "@/lib/role-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { MySessions } from "./my-sessions.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PinForm } from "./pin-form.tsx";

/** What is one's own: name, password, PIN, and where one is signed in. */
export function AccountPage() {
  const { user, merchant } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="My account" description={`${ROLE_NAMES[user.role]} at ${merchant.name}`} />
      <div className="flex flex-col gap-4">
        <NameForm />
        {user.email === null ? (
          <FormSection title="Password and PIN">
            <p className="text-14 text-soft sm:col-span-2">
              You come in by PIN only. A manager can change it under People, where the owner can also give you an e-mail
              address.
            </p>
          </FormSection>
        ) : (
          <>
            <FormSection title="Password" description="Changing it signs you out everywhere else.">
              <PasswordForm className="sm:col-span-2" />
            </FormSection>
            <PinForm />
          </>
        )}
        <MySessions />
      </div>
    </div>
  );
}
