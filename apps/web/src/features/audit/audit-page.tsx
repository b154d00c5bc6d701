"use client";

import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditRows } from "./audit-rows.tsx";
import { useAuditQuery } from "./audit-query.ts";

/** The book nobody can rewrite, in plain words. */
export function AuditPage() {
  const { can } = useSession();
  return (
    <>
      <PageHeader
        title="Audit"
        description="Who did what, newest first. Nobody can change or remove what stands here."
      />
      {can("audit.read") ? (
        <Book />
      ) : (
        <Notice meaning="warning">Your role does not include reading the audit book. Ask a manager.</Notice>
      )}
    </>
  );
}

function Book() {
  const query = useAuditQuery();
  return (
    <>
      <AuditFilters query={query} />
      <AuditRows query={query} />
    </>
  );
}
