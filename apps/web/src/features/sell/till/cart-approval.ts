import type { TillCart } from "./till-cart.ts";

/** Everything of a cart that an approval is about: goods, prices and discounts. Not the payment, the customer or a note. */
function contentOf({ lines, discount }: TillCart): string {
  const approvable = lines.map(({ productId, quantityMilli, priceMinor, overrideMinor, discount: own }) => [
    productId,
    quantityMilli,
    overrideMinor ?? priceMinor,
    own,
  ]);
  return JSON.stringify([approvable, discount]);
}

/** The cart with what a leader has just approved of it. */
export function withApproval(cart: TillCart, ids: readonly string[]): TillCart {
  return { ...cart, approval: { ids, content: contentOf(cart) } };
}

/** The cart as if nothing of it had been approved, because the server will not take the approval any more. */
export function withoutApproval({ approval: _approval, ...cart }: TillCart): TillCart {
  return cart;
}

/** The approvals that still fit the cart. Changing the cart afterwards leaves none: what was approved is not what is sold. */
export function approvedIdsOf(cart: TillCart): readonly string[] {
  return cart.approval !== undefined && cart.approval.content === contentOf(cart) ? cart.approval.ids : [];
}
