import type { Tx } from "@galla/db";
import { fitsUnit, milli, refuse, type Unit } from "@galla/domain";

type Wanted = {
  /** Absent for a product that does not exist yet. */
  readonly id?: string;
  readonly sku: string;
  readonly skuFolded: string;
  readonly barcodes: readonly string[];
  readonly categoryId: string | null;
  readonly taxClassId: string;
};

/**
 * Refuses what the rest of the catalogue does not allow: `resource.not_found` for a category or tax class that is not the merchant's,
 * `product.sku_taken`, `product.barcode_taken`.
 */
export async function checkProduct(tx: Tx, merchantId: string, wanted: Wanted): Promise<void> {
  await refuseUnknownPlaces(tx, merchantId, wanted);
  await refuseTakenSku(tx, merchantId, wanted);
  await refuseTakenBarcodes(tx, merchantId, wanted);
}

/** Refuses `quantity.not_whole` where the unit is not divisible and the quantity is not whole. */
export function refuseBrokenQuantity(productId: string, unit: Unit, quantityMilli: number): void {
  if (!fitsUnit(milli(quantityMilli), unit)) refuse("quantity.not_whole", { productId, unit, quantityMilli });
}

async function refuseUnknownPlaces(tx: Tx, merchantId: string, wanted: Wanted): Promise<void> {
  const { taxClassId, categoryId } = wanted;
  // Both are held until commit, so that nobody archives them as empty while a product is on its way into them.
  const taxClasses = await tx.$queryRaw<unknown[]>`
    SELECT id FROM tax_class
     WHERE merchant_id = ${merchantId}::uuid AND id = ${taxClassId}::uuid AND archived_at IS NULL FOR KEY SHARE`;
  if (taxClasses.length === 0) refuse("resource.not_found", { resource: "taxClass", id: taxClassId });
  if (categoryId === null) return;
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM category
     WHERE merchant_id = ${merchantId}::uuid AND id = ${categoryId}::uuid AND archived_at IS NULL FOR KEY SHARE`;
  if (held.length === 0) refuse("resource.not_found", { resource: "category", id: categoryId });
}

async function refuseTakenSku(tx: Tx, merchantId: string, wanted: Wanted): Promise<void> {
  const holder = await tx.product.findFirst({
    where: {
      merchantId,
      skuFolded: wanted.skuFolded,
      archivedAt: null,
      ...(wanted.id === undefined ? {} : { id: { not: wanted.id } }),
    },
    select: { sku: true },
  });
  if (holder !== null) refuse("product.sku_taken", { sku: holder.sku });
}

async function refuseTakenBarcodes(tx: Tx, merchantId: string, wanted: Wanted): Promise<void> {
  if (wanted.barcodes.length === 0) return;
  const holder = await tx.productBarcode.findFirst({
    where: {
      merchantId,
      barcode: { in: [...wanted.barcodes] },
      ...(wanted.id === undefined ? {} : { productId: { not: wanted.id } }),
    },
    orderBy: { barcode: "asc" },
    select: { barcode: true, product: { select: { name: true } } },
  });
  if (holder !== null) refuse("product.barcode_taken", { barcode: holder.barcode, productName: holder.product.name });
}
