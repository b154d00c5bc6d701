import type { ImportProductsOutput } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ImportErrors } from "./import-errors.tsx";
import { ImportPreview } from "./import-preview.tsx";

type ImportReportProps = { report: ImportProductsOutput; isBusy: boolean; onImport: () => void };

/** What the dry run found: the rows to correct, or what importing will do. */
export function ImportReport({ report, isBusy, onImport }: ImportReportProps) {
  const hasErrors = report.errors.length > 0;
  const changes = report.created + report.updated;
  return (
    <>
      <Figures report={report} />
      {hasErrors && (
        <>
          <Notice meaning="danger">
            Nothing can be imported before these rows are right. Correct them in the file and choose it again.
          </Notice>
          <ImportErrors errors={report.errors} />
        </>
      )}
      {report.stockIgnored > 0 && (
        <Notice meaning="warning">
          The stock of {report.stockIgnored} known products differs from the file and stays as it is. Use Receive or
          Adjust on the product to change it.
        </Notice>
      )}
      {!hasErrors && changes === 0 && (
        <Notice>Everything in this file is already in the catalogue. There is nothing to import.</Notice>
      )}
      <ImportPreview report={report} />
      {!hasErrors && changes > 0 && (
        <div className="sticky bottom-16 z-20 flex justify-end border-t border-line bg-page py-3 lg:bottom-0">
          <Button look="primary" size="large" disabled={isBusy} onClick={onImport}>
            {isBusy ? "Importing…" : importText(report)}
          </Button>
        </div>
      )}
    </>
  );
}

const products = (count: number) => (count === 1 ? "1 product" : `${count} products`);

/** "Add 3 products and change 2". */
function importText({ created, updated }: ImportProductsOutput): string {
  if (updated === 0) return `Add ${products(created)}`;
  return created === 0 ? `Change ${products(updated)}` : `Add ${products(created)} and change ${updated}`;
}

function Figures({ report }: { report: ImportProductsOutput }) {
  const format = useFormat();
  const figures = [
    ["New", report.created],
    ["Changed", report.updated],
    ["As they are", report.unchanged],
    ["To correct", new Set(report.errors.map(({ row }) => row)).size],
  ] as const;
  return (
    <section aria-label="What the file holds" className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt className="text-13 text-soft">{label}</dt>
            <dd className="text-24 font-semibold">{format.integer(figure)}</dd>
          </div>
        ))}
      </dl>
      {report.newCategories.length > 0 && (
        <p className="mt-3 text-14 text-soft">New categories: {report.newCategories.join(", ")}</p>
      )}
    </section>
  );
}
