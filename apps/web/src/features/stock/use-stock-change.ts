import { toast } from "sonner";
import type { StockChangeOutput } from "@galla/validators";
import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import type { StockProduct } from "./stock-product.ts";

/** What follows when the stock of a product has changed: say so, and show it everywhere. */
export function useStockChanged(product: StockProduct, onDone: () => void): (output: StockChangeOutput) => void {
  const queries = trpc.useUtils();
  const format = useFormat();
  return ({ levels }) => {
    const after = levels[0]?.afterMilli;
    toast.success(
      after === undefined ? "Saved" : `${product.name}: now ${format.quantity(after, product.unit)} in stock`,
    );
    void queries.products.invalidate();
    void queries.stock.invalidate();
    onDone();
  };
}
