import type { ImportProductsOutput } from "@galla/validators";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { readFile, type ChosenFile } from "./read-file.ts";

/** A file on its way into the catalogue: chosen, checked by a dry run, imported. */
export function useImport() {
  const { store } = useSession();
  const queries = trpc.useUtils();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState<ImportProductsOutput | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
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
  const open = async (picked: File) => {
    const read = await readFile(picked);
    setProblem(typeof read === "string" ? read : null);
    keep.reset();
    if (typeof read === "object") choose(read);
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
  return {
    fileName: file?.name ?? null,
    problem,
    report: check.isSuccess ? check.data : null,
    done,
    error: keep.error ?? check.error,
    isChecking: check.isPending,
    isBusy: keep.isPending || check.isPending,
    open,
    run,
    startOver,
  };
}
