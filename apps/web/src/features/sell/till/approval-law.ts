import { discountOverLimit, type ApprovalNeed } from "@galla/domain";
import { approvedIdsOf } from "./cart-approval.ts";
import { pricedOf, type StoreLaw } from "./priced-till.ts";
import type { TillCart } from "./till-cart.ts";

/** What decides whether whoever stands at the till may sell a cart alone. */
export type TillLaw = {
  readonly store: StoreLaw;
  readonly discountLimitPpm: number;
  readonly mayExceedLimit: boolean;
  readonly mayOverridePrice: boolean;
};

/**
 * What of a cart a leader must approve, by the same law as the server's and before anything is paid. Nothing where it has been approved
 * as it stands. The server has the last word: its settings may be newer than this till's.
 */
export function needsOf(cart: TillCart, law: TillLaw): ApprovalNeed[] {
  if (approvedIdsOf(cart).length > 0) return [];
  const { discountLimitPpm: limitPpm } = law;
  const { priced } = pricedOf(cart, law.store);
  // What cannot be priced cannot be paid for either, and is refused for its own reason.
  if (priced === null) return [];
  const totalMinor = Number(priced.totalMinor);
  const discountPpm = law.mayExceedLimit ? null : discountOverLimit(priced, limitPpm);
  const prices = law.mayOverridePrice ? [] : overriddenPrices(cart);
  return [
    ...(discountPpm === null
      ? []
      : [{ permission: "sale.discountOverLimit" as const, totalMinor, discountPpm, limitPpm }]),
    ...(prices.length === 0 ? [] : [{ permission: "sale.overridePrice" as const, totalMinor, prices }]),
  ];
}

/** Every other price than the catalogue's, once. */
function overriddenPrices({ lines }: TillCart): { productId: string; unitPriceMinor: number }[] {
  const overridden = lines.flatMap(({ productId, overrideMinor, priceMinor }) =>
    overrideMinor === null || overrideMinor === priceMinor ? [] : [{ productId, unitPriceMinor: overrideMinor }],
  );
  return [...new Map(overridden.map((price) => [`${price.productId} ${price.unitPriceMinor}`, price])).values()];
}
