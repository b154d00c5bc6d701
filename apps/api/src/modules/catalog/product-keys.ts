import type { Tx } from "@galla/db";
import { termsOf } from "./product-terms.ts";

type Named = { readonly name: string; readonly sku: string; readonly barcodes: readonly string[] };

/** Whether two states of a product are found by the same words and barcodes. */
export function sameKeys(left: Named, right: Named): boolean {
  return left.name === right.name && left.sku === right.sku && left.barcodes.join(" ") === right.barcodes.join(" ");
}

/** Writes the barcodes and search terms of products that have none, any number of them in two statements. */
export async function addKeys(
  tx: Tx,
  merchantId: string,
  products: readonly (Named & { readonly id: string })[],
): Promise<void> {
  const barcodes = products.flatMap((product) =>
    product.barcodes.map((barcode, position) => ({ id: product.id, barcode, position })),
  );
  if (barcodes.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_barcode (merchant_id, barcode, product_id, position)
      SELECT ${merchantId}::uuid, barcode, id, position
        FROM jsonb_to_recordset(${JSON.stringify(barcodes)}::jsonb) AS row (id uuid, barcode text, position integer)`;
  }
  const terms = products.flatMap((product) => termsOf(product).map((term) => ({ id: product.id, term })));
  await tx.$executeRaw`
    INSERT INTO product_term (merchant_id, term, product_id)
    SELECT ${merchantId}::uuid, term, id FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) AS row (id uuid, term text)
     ORDER BY term, id`;
}

/** Takes products out of the search and makes their barcodes free. */
export async function removeKeys(tx: Tx, merchantId: string, productIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM product_term WHERE merchant_id = ${merchantId}::uuid AND product_id = ANY (${productIds}::uuid[])`;
  await tx.$executeRaw`DELETE FROM product_barcode WHERE merchant_id = ${merchantId}::uuid AND product_id = ANY (${productIds}::uuid[])`;
}
