import type { Tx } from "@galla/db";
import { refuse, type Unit } from "@galla/domain";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";

export type Shelf = { readonly merchantId: string; readonly storeId: string };

type Wanted = { readonly storeId: string; readonly productIds: readonly string[] };

/** A stock level held until commit, with what must be known of its product. */
export type HeldLevel = {
  readonly productId: string;
  readonly name: string;
  readonly sku: string;
  readonly unit: Unit;
  readonly quantityMilli: bigint;
};

/**
 * Holds the stock levels of some products at one store, in product-id order like every other writer of stock, so that none waits in a
 * circle. The products are read only once the levels are held, because a unit may change while we wait. Refuses
 * `resource.not_found` for a store or product that is not the merchant's and for an archived product, and `store.not_assigned`.
 */
export async function lockLevels(tx: Tx, call: Call, wanted: Wanted): Promise<Map<string, HeldLevel>> {
  const { merchantId } = call.actor;
  const { storeId, productIds } = wanted;
  await findWorkplace(tx, call, storeId);
  const levels = await holdLevels(tx, { merchantId, storeId }, productIds);
  const products = await tx.product.findMany({
    where: { merchantId, id: { in: levels.map((level) => level.productId) }, archivedAt: null },
    select: { id: true, name: true, sku: true, unit: true },
  });
  const productOf = new Map(products.map(({ id, ...product }) => [id, product]));
  const held = levels.flatMap((level) => {
    const product = productOf.get(level.productId);
    return product === undefined ? [] : [{ ...level, ...product }];
  });
  const found = new Map(held.map((level) => [level.productId, level]));
  const missing = productIds.find((productId) => !found.has(productId));
  if (missing !== undefined) refuse("resource.not_found", { resource: "product", id: missing });
  return found;
}

/** As `lockLevels`, for products that may be archived by now, because goods of them are still on their way. */
export function holdLevels(
  tx: Tx,
  { merchantId, storeId }: Shelf,
  productIds: readonly string[],
): Promise<{ productId: string; quantityMilli: bigint }[]> {
  return tx.$queryRaw<{ productId: string; quantityMilli: bigint }[]>`
    SELECT product_id AS "productId", quantity_milli AS "quantityMilli" FROM stock_level
     WHERE merchant_id = ${merchantId}::uuid AND store_id = ${storeId}::uuid AND product_id = ANY (${productIds}::uuid[])
     ORDER BY product_id FOR NO KEY UPDATE`;
}

/** The held level of one product among those asked for. */
export function levelOf(held: ReadonlyMap<string, HeldLevel>, productId: string): HeldLevel {
  return held.get(productId) ?? refuse("resource.not_found", { resource: "product", id: productId });
}
