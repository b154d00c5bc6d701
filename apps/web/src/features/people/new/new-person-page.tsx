"use client";

import { useState } from "react";
import { mayNotText } from "@/lib/role-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { BackLink } from "@/ui/back-link.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { HiredNotice } from "./hired-notice.tsx";
import { NewPersonForm, type Hired } from "./new-person-form.tsx";

/** Hires somebody, and shows once what they need to come in. */
export function NewPersonPage() {
  const { can, user } = useSession();
  const [hired, setHired] = useState<Hired | null>(null);
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink href="/people">People</BackLink>
      <PageHeader title="New person" />
      {!can("user.create") && (
        <Notice meaning="warning">{mayNotText(user.role, "Only an owner adds people. Ask them.")}</Notice>
      )}
      {can("user.create") && hired === null && <NewPersonForm onHired={setHired} />}
      {hired !== null && <HiredNotice hired={hired} onAnother={() => setHired(null)} />}
    </div>
  );
}
