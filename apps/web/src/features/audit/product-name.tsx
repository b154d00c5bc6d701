import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";

const STALE_MS = 300_000;

/** A product of the book by its name; asked for together with the others on the page. */
export function ProductName({ productId }: { productId: string }) {
  const { store } = useSession();
  const product = trpc.products.byId.useQuery({ id: productId, storeId: store.id }, { staleTime: STALE_MS });
  return <span className="wrap-anywhere">{product.data?.name ?? "a product"}</span>;
}
