import type { Tx } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type { ProductFields } from "@galla/validators";

export type StoredProduct = { readonly version: number; readonly costMinor: number; readonly fields: ProductFields };

/**
 * A product as its editor sees it. Refuses `resource.not_found`, also for archived ones, and `version.conflict` where it is no longer
 * the version the editor saw.
 */
export async function loadProduct(
  tx: Tx,
  merchantId: string,
  seen: { id: string; version: number },
): Promise<StoredProduct> {
  const { id, version } = seen;
  const row = await tx.product.findUnique({
    where: { merchantId_id: { merchantId, id }, archivedAt: null },
    select: {
      name: true,
      description: true,
      sku: true,
      categoryId: true,
      taxClassId: true,
      unit: true,
      priceMinor: true,
      costMinor: true,
      minStockMilli: true,
      expiryDate: true,
      imageUrl: true,
      status: true,
      version: true,
      barcodes: { select: { barcode: true }, orderBy: [{ position: "asc" }, { barcode: "asc" }] },
    },
  });
  if (row === null) return refuse("resource.not_found", { resource: "product", id });
  if (row.version !== version) refuseVersion(seen, row.version);
  const { version: _version, costMinor, ...rest } = row;
  const fields: ProductFields = {
    ...rest,
    barcodes: row.barcodes.map(({ barcode }) => barcode),
    priceMinor: toWire(row.priceMinor),
    minStockMilli: toWire(row.minStockMilli),
    expiryDate: row.expiryDate?.toISOString().slice(0, 10) ?? null,
  };
  return { version, costMinor: toWire(costMinor), fields };
}

/** Refuses `version.conflict` with both versions. */
export function refuseVersion(seen: { id: string; version: number }, currentVersion: number): never {
  return refuse("version.conflict", {
    resource: "product",
    id: seen.id,
    expectedVersion: seen.version,
    currentVersion,
  });
}

/** Says why a conditional change found no row: somebody else was faster, or archived the product. */
export async function refuseOvertaken(
  tx: Tx,
  merchantId: string,
  seen: { id: string; version: number },
): Promise<never> {
  await loadProduct(tx, merchantId, seen);
  throw new Error("A product refused a change of the version it has");
}
