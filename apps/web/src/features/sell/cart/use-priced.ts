import { useSession } from "@/trpc/session.tsx";
import { pricedOf, type PricedTill } from "../till/priced-till.ts";
import { useTill } from "../till/till-store.ts";

/** The figures of the whole cart. For parts that show totals; a line asks only for its own. */
export function usePriced(): PricedTill {
  const { store } = useSession();
  return useTill((state) => pricedOf(state.cart, store));
}

/** The total of one line; null while the law says no. Another line's change does not wake the one that asks. */
export function useLineTotal(lineId: string): bigint | null {
  const { store } = useSession();
  return useTill(({ cart }) => {
    const place = cart.lines.findIndex((line) => line.lineId === lineId);
    return pricedOf(cart, store).priced?.lines[place]?.totalMinor ?? null;
  });
}

/** How much of a line's product there is, where the cart has more of it than that; null otherwise. */
export function useOverStock(productId: string, stockMilli: number | undefined): number | null {
  return useTill(({ cart }) => {
    if (stockMilli === undefined) return null;
    const wanted = cart.lines.reduce(
      (total, line) => (line.productId === productId ? total + line.quantityMilli : total),
      0,
    );
    return wanted > stockMilli ? stockMilli : null;
  });
}
