import type { TaxClassListOutput } from "@galla/validators";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";

/** What follows when a tax class has been changed: lists and products show it, and a refusal is said. */
export function useTaxChange() {
  const explain = useExplain();
  const queries = trpc.useUtils();
  return {
    changed(classes: TaxClassListOutput | null, words: string) {
      if (classes !== null) queries.taxClasses.list.setData(undefined, classes);
      void queries.taxClasses.invalidate();
      void queries.products.invalidate();
      toast.success(words);
    },
    failed(error: unknown) {
      toast.error(explain(error));
      void queries.taxClasses.invalidate();
    },
  };
}
