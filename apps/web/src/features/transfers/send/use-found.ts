import { keepPreviousData } from "@tanstack/react-query";
import type { ProductRow } from "@galla/validators";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSettled } from "@/lib/use-settled.ts";

const MOST = 6;
const STILL_MS = 200;

/** A product as far as sending it goes. */
export type FoundProduct = Pick<ProductRow, "id" | "name" | "sku" | "unit" | "stockMilli">;

const NONE: readonly FoundProduct[] = [];

/** Finds products by what is typed, and the one that a scanned code means. Stock is that of the store they leave. */
export function useFound(storeId: string, text: string) {
  const queries = trpc.useUtils();
  const search = useSettled(text.trim(), STILL_MS);
  const found = trpc.products.list.useQuery(
    { storeId, search, limit: MOST },
    { enabled: search !== "", placeholderData: keepPreviousData },
  );
  const isCurrent = search === text.trim() && !found.isPlaceholderData;
  /** What Enter means for a code or a name that the list has not caught up with: a scanner is faster than any answer. */
  const lookUp = async (wanted: string): Promise<FoundProduct | null> => {
    try {
      return await queries.products.byBarcode.fetch({ barcode: wanted, storeId });
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      const { rows } = await queries.products.list.fetch({ storeId, search: wanted, limit: 2 });
      return rows.length === 1 ? (rows[0] ?? null) : null;
    }
  };
  const rows = text.trim() === "" ? NONE : (found.data?.rows ?? NONE);
  const isNothing = search !== "" && isCurrent && found.data?.total === 0;
  return { rows, isCurrent, isNothing, lookUp };
}
