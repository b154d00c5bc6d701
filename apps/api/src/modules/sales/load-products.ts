import type { Tx } from "@galla/db";
import { milli, minor, Refusal, type Milli, type Minor, type Unit } from "@galla/domain";
import type { Call } from "../../platform/call.ts";

/** A product as it may be sold at one store: the server's own price and tax, and the stock under lock. */
export type SellableProduct = {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly unit: Unit;
  readonly priceMinor: Minor;
  readonly costMinor: Minor;
  readonly taxPpm: number;
  readonly taxClassName: string;
  readonly availableMilli: Milli;
};

type Row = Omit<SellableProduct, "priceMinor" | "costMinor" | "availableMilli"> & {
  status: string;
  priceMinor: bigint;
  costMinor: bigint;
  availableMilli: bigint;
  archivedAt: Date | null;
};

/**
 * Reads prices and locks the stock rows, in product-id order, in one statement: two tills with the same products in any order wait
 * for each other instead of deadlocking. Refuses `resource.not_found` (also for archived and foreign products) and
 * `product.not_sellable`. Archived products are read and told apart here, because the condition in SQL would make the planner of a
 * table without statistics (just imported) scan the partial index of live SKUs once for every line.
 */
export async function loadProducts(tx: Tx, call: Call, wanted: { storeId: string; productIds: readonly string[] }) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.sku, p.unit::text AS unit, p.status::text AS status, p.price_minor AS "priceMinor",
           p.cost_minor AS "costMinor", t.rate_ppm AS "taxPpm", t.name AS "taxClassName", l.quantity_milli AS "availableMilli",
           p.archived_at AS "archivedAt"
      FROM stock_level l
      JOIN product p ON p.merchant_id = l.merchant_id AND p.id = l.product_id
      JOIN tax_class t ON t.merchant_id = p.merchant_id AND t.id = p.tax_class_id
     WHERE l.merchant_id = ${call.actor.merchantId}::uuid AND l.store_id = ${wanted.storeId}::uuid
       AND l.product_id = ANY (${wanted.productIds}::uuid[])
     ORDER BY l.product_id
       FOR NO KEY UPDATE OF l`;
  const live = rows.filter((row) => row.archivedAt === null);
  const products = new Map(live.map((row) => [row.id, sellable(row)]));
  const missing = wanted.productIds.find((id) => !products.has(id));
  if (missing !== undefined) throw new Refusal("resource.not_found", { resource: "product", id: missing });
  const unsold = live.find((row) => row.status !== "ACTIVE");
  if (unsold !== undefined) {
    throw new Refusal("product.not_sellable", { productId: unsold.id, name: unsold.name, status: unsold.status });
  }
  return products;
}

function sellable({ status: _status, archivedAt: _archivedAt, ...row }: Row): SellableProduct {
  return {
    ...row,
    priceMinor: minor(row.priceMinor),
    costMinor: minor(row.costMinor),
    availableMilli: milli(row.availableMilli),
  };
}
