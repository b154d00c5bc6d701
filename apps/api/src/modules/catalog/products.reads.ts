import { inMerchant, Prisma, type Tx } from "@galla/db";
import { may, refuse } from "@galla/domain";
import type { ProductByBarcodeInput, ProductByIdInput, ProductOutput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { productColumns, toProductOutput, type ProductDetailRecord } from "./product.records.ts";

/**
 * One product, archived ones included, since history points at them. Its stock is told for every store of the merchant, so that who
 * works in one can say whether it is at the other. Refuses `resource.not_found` and `store.not_assigned`.
 */
export function findProduct(call: Call, input: ProductByIdInput): Promise<ProductOutput> {
  return inMerchant(call.database, call.actor.merchantId, (tx) => readProduct(tx, call, input));
}

/** The product that bears a barcode now. Refuses `resource.not_found` and `store.not_assigned`. */
export function findProductByBarcode(call: Call, input: ProductByBarcodeInput): Promise<ProductOutput> {
  const { merchantId } = call.actor;
  const { barcode, storeId } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const record = await readRecord(
      tx,
      merchantId,
      Prisma.sql`(
      SELECT b.product_id FROM product_barcode b WHERE b.merchant_id = ${merchantId}::uuid AND b.barcode = ${barcode})`,
    );
    if (record === undefined) return refuse("resource.not_found", { resource: "product", id: barcode });
    return atStore(call, record, storeId);
  });
}

/** As `findProduct`, inside the transaction of a change. Without a store the stock is that of all stores together. */
export async function readProduct(
  tx: Tx,
  call: Call,
  wanted: { id: string; storeId: string | null },
): Promise<ProductOutput> {
  const record = await readRecord(tx, call.actor.merchantId, Prisma.sql`${wanted.id}::uuid`);
  if (record === undefined) return refuse("resource.not_found", { resource: "product", id: wanted.id });
  return atStore(call, record, wanted.storeId);
}

async function readRecord(tx: Tx, merchantId: string, id: Prisma.Sql): Promise<ProductDetailRecord | undefined> {
  const [record] = await tx.$queryRaw<ProductDetailRecord[]>`
    SELECT ${productColumns}, p.description, p.tax_class_id AS "taxClassId", t.name AS "taxClassName", t.rate_ppm AS "taxPpm",
           p.archived_at AS "archivedAt", p.updated_at AS "updatedAt",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('storeId', s.id, 'storeName', s.name, 'quantityMilli', l.quantity_milli)
                                      ORDER BY s.created_at, s.id), '[]')
              FROM stock_level l JOIN store s ON s.merchant_id = l.merchant_id AND s.id = l.store_id
             WHERE l.merchant_id = p.merchant_id AND l.product_id = p.id) AS stock
      FROM product p
      JOIN tax_class t ON t.merchant_id = p.merchant_id AND t.id = p.tax_class_id
      LEFT JOIN category c ON c.merchant_id = p.merchant_id AND c.id = p.category_id
     WHERE p.merchant_id = ${merchantId}::uuid AND p.id = ${id}`;
  return record;
}

function atStore(call: Call, record: ProductDetailRecord, storeId: string | null): ProductOutput {
  const levels = storeId === null ? record.stock : record.stock.filter((level) => level.storeId === storeId);
  // Every product has a level at every store of its merchant, so none means that there is no such store.
  if (levels.length === 0) return refuse("resource.not_found", { resource: "store", id: storeId ?? "" });
  if (storeId !== null) requireStore(call, storeId);
  const stockMilli = levels.reduce((total, level) => total + BigInt(level.quantityMilli), 0n);
  return toProductOutput(record, stockMilli, may(call.actor.role, "product.readCost"));
}
