"use client";

import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { FileDrop } from "./file-drop.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportFormat } from "./import-format.tsx";
import { ImportReport } from "./import-report.tsx";
import { useImport } from "./use-import.ts";

/** Brings a price list into the catalogue: first a look at what it would do, then all of it or nothing. */
export function ImportPage() {
  const { can } = useSession();
  return (
    <div className="mx-auto max-w-4xl">
      <BackLink href="/products">Products</BackLink>
      <PageHeader
        title="Import products"
        description="New products are added and known ones, by their SKU, are changed. Nothing is saved before you say so."
      />
      {can("product.import") ? (
        <Import />
      ) : (
        <Notice meaning="warning">Your role does not include importing. Ask a manager.</Notice>
      )}
    </div>
  );
}

function Import() {
  const explain = useExplain();
  const { fileName, problem, report, done, error, isChecking, isBusy, open, run, startOver } = useImport();
  if (done !== null) return <ImportDone result={done} onAgain={startOver} />;
  return (
    <div className="flex flex-col gap-4">
      <FileDrop chosen={fileName} isBusy={isChecking} onFile={(file) => void open(file)} />
      {problem !== null && <Notice meaning="danger">{problem}</Notice>}
      {error !== null && <Notice meaning="danger">{explain(error)}</Notice>}
      {report === null ? <ImportFormat /> : <ImportReport report={report} isBusy={isBusy} onImport={run} />}
    </div>
  );
}
