import type { ImportProductsOutput } from "@galla/validators";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";

export type ChosenFile = { readonly name: string; readonly csv: string };

/** A file on its way into the catalogue: chosen, checked by a dry run, imported. */
export function useImport() {
  const { store } = useSession();
  const queries = trpc.useUtils();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState<ImportProductsOutput | null>(null);
  const check = trpc.products.importCsv.useMutation();
  const keep = trpc.products.importCsv.useMutation({
    onSuccess(result) {
      setDone(result);
      void queries.products.invalidate();
      void queries.categories.invalidate();
      void queries.stock.invalidate();
    },
    // The catalogue changed since the dry run; another one says how.
    onError() {
      if (file !== null) choose(file);
    },
  });
  const choose = (chosen: ChosenFile) => {
    setFile(chosen);
    check.mutate({ storeId: store.id, csv: chosen.csv, dryRun: true });
  };
  const run = () => {
    if (file !== null && !keep.isPending) keep.mutate({ storeId: store.id, csv: file.csv, dryRun: false });
  };
  const startOver = () => {
    setFile(null);
    setDone(null);
    check.reset();
    keep.reset();
  };
  const report = check.isSuccess ? check.data : null;
  return { file, check, report, done, error: keep.error ?? check.error, isBusy: keep.isPending || check.isPending, choose, run, startOver };
}
