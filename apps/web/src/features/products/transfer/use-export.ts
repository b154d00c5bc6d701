import { toast } from "sonner";
import { saveFile } from "@/lib/save-file.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";

/** Saves the whole catalogue, with the stock of this store, as a CSV file that Import takes back. */
export function useExport(): () => Promise<void> {
  const { store, format } = useSession();
  const explain = useExplain();
  const queries = trpc.useUtils();
  return async () => {
    try {
      const { filename, csv, rows } = await queries.products.exportCsv.fetch({ storeId: store.id }, { staleTime: 0 });
      saveFile(filename, csv, "text/csv;charset=utf-8");
      toast.success(`${format.integer(rows)} products exported`);
    } catch (error) {
      toast.error(explain(error));
    }
  };
}
