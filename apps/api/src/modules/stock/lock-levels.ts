import type { Tx } from "@galla/db";
import { refuse, type Unit } from "@galla/domain";
import { findStore } from "../stores/index.ts";

export type Shelf = { readonly merchantId: string; readonly storeId: string };

/** A stock level held until commit, with what must be known of its product. */
export type HeldLevel = { readonly productId: string; readonly unit: Unit; readonly quantityMilli: bigint };

/**
 * Holds the stock levels of some products at one store, in product-id order like every other writer of stock, so that none waits in a
 * circle. The products are read only once the levels are held, because a unit may change while we wait. Refuses
 * `resource.not_found` for a store or product that is not the merchant's, and for an archived product.
 */
export async function lockLevels(tx: Tx, shelf: Shelf, productIds: readonly string[]): Promise<Map<string, HeldLevel>> {
  const { merchantId, storeId } = shelf;
  const levels = await tx.$queryRaw<{ productId: string; quantityMilli: bigint }[]>`
    SELECT product_id AS "productId", quantity_milli AS "quantityMilli" FROM stock_level
     WHERE merchant_id = ${merchantId}::uuid AND store_id = ${storeId}::uuid AND product_id = ANY (${productIds}::uuid[])
     ORDER BY product_id FOR NO KEY UPDATE`;
  if (levels.length === 0) await findStore(tx, merchantId, storeId);
  const products = await tx.product.findMany({
    where: { merchantId, id: { in: levels.map((level) => level.productId) }, archivedAt: null },
    select: { id: true, unit: true },
  });
  const unitOf = new Map(products.map((product) => [product.id, product.unit]));
  const held = levels.flatMap((level) => {
    const unit = unitOf.get(level.productId);
    return unit === undefined ? [] : [{ ...level, unit }];
  });
  const found = new Map(held.map((level) => [level.productId, level]));
  const missing = productIds.find((productId) => !found.has(productId));
  if (missing !== undefined) refuse("resource.not_found", { resource: "product", id: missing });
  return found;
}

/** The held level of one product among those asked for. */
export function levelOf(held: ReadonlyMap<string, HeldLevel>, productId: string): HeldLevel {
  return held.get(productId) ?? refuse("resource.not_found", { resource: "product", id: productId });
}
