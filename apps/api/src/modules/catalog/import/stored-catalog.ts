import { Prisma, type Tx } from "@galla/db";
import { foldText, toWire, type Unit } from "@galla/domain";
import type { ProductFields } from "@galla/validators";
import { foldSku } from "../product-folds.ts";
import type { ReadRow } from "../csv/read-row.ts";

export type StoredProduct = {
  readonly id: string;
  readonly fields: ProductFields;
  readonly costMinor: number;
  readonly categoryName: string | null;
  /** At the store the file is imported for. */
  readonly stockMilli: number;
};

type Named = { readonly id: string; readonly name: string };

/** What the catalogue holds that the rows of a file touch. */
export type StoredCatalog = {
  readonly bySku: ReadonlyMap<string, StoredProduct>;
  /** Who bears the barcodes of the file now. */
  readonly barcodeOwners: ReadonlyMap<string, Named>;
  readonly taxClasses: ReadonlyMap<string, Named>;
  readonly defaultTaxClass: Named | undefined;
  readonly categories: ReadonlyMap<string, Named>;
};

export type ImportPlace = {
  readonly merchantId: string;
  readonly storeId: string;
  /** Whether to hold the products until commit, in id order, because they are about to change. */
  readonly isHeld: boolean;
};

/** Reads it in a handful of statements, however long the file is. */
export async function loadStoredCatalog(tx: Tx, place: ImportPlace, rows: readonly ReadRow[]): Promise<StoredCatalog> {
  const { merchantId } = place;
  const products = await loadProducts(tx, place, rows);
  const owners = await tx.$queryRaw<(Named & { barcode: string })[]>`
    SELECT b.barcode, p.id, p.name FROM product_barcode b JOIN product p ON p.merchant_id = b.merchant_id AND p.id = b.product_id
     WHERE b.merchant_id = ${merchantId}::uuid AND b.barcode = ANY (${rows.flatMap(({ patch }) => patch.barcodes ?? [])}::text[])`;
  // Held like the products, so that nobody archives one as empty while products are on their way into it.
  const taxClasses = await tx.$queryRaw<(Named & { isDefault: boolean })[]>`
    SELECT id, name, is_default AS "isDefault" FROM tax_class
     WHERE merchant_id = ${merchantId}::uuid AND archived_at IS NULL ORDER BY id ${place.isHeld ? Prisma.sql`FOR KEY SHARE` : Prisma.empty}`;
  const categories = await tx.$queryRaw<(Named & { nameFolded: string })[]>`
    SELECT id, name, name_folded AS "nameFolded" FROM category
     WHERE merchant_id = ${merchantId}::uuid AND archived_at IS NULL ${place.isHeld ? Prisma.sql`FOR KEY SHARE` : Prisma.empty}`;
  return {
    bySku: new Map(products.map((product) => [foldSku(product.fields.sku), product])),
    barcodeOwners: new Map(owners.map((owner) => [owner.barcode, owner])),
    taxClasses: new Map(taxClasses.map((taxClass) => [foldText(taxClass.name), taxClass])),
    defaultTaxClass: taxClasses.find((taxClass) => taxClass.isDefault),
    categories: new Map(categories.map((category) => [category.nameFolded, category])),
  };
}

type Row = Omit<ProductFields, "priceMinor" | "costMinor" | "minStockMilli"> & {
  id: string;
  unit: Unit;
  priceMinor: bigint;
  costMinor: bigint;
  minStockMilli: bigint;
  categoryName: string | null;
  stockMilli: bigint;
};

async function loadProducts(tx: Tx, place: ImportPlace, rows: readonly ReadRow[]): Promise<StoredProduct[]> {
  const skus = rows.flatMap(({ patch }) => (patch.sku === undefined ? [] : [foldSku(patch.sku)]));
  if (place.isHeld) await holdProducts(tx, place, skus);
  const found = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.description, p.sku, p.category_id AS "categoryId", c.name AS "categoryName", p.tax_class_id AS "taxClassId",
           p.unit::text AS unit, p.price_minor AS "priceMinor", p.cost_minor AS "costMinor", p.min_stock_milli AS "minStockMilli",
           p.expiry_date::text AS "expiryDate", p.image_url AS "imageUrl", p.status::text AS status, l.quantity_milli AS "stockMilli",
           ARRAY(SELECT b.barcode FROM product_barcode b WHERE b.merchant_id = p.merchant_id AND b.product_id = p.id
                  ORDER BY b.position, b.barcode) AS barcodes
      FROM product p
      JOIN stock_level l ON l.merchant_id = p.merchant_id AND l.store_id = ${place.storeId}::uuid AND l.product_id = p.id
      LEFT JOIN category c ON c.merchant_id = p.merchant_id AND c.id = p.category_id
     WHERE p.merchant_id = ${place.merchantId}::uuid AND p.sku_folded = ANY (${skus}::text[]) AND p.archived_at IS NULL`;
  return found.map(({ id, categoryName, costMinor, stockMilli, ...fields }) => ({
    id,
    categoryName,
    costMinor: toWire(costMinor),
    stockMilli: toWire(stockMilli),
    fields: { ...fields, priceMinor: toWire(fields.priceMinor), minStockMilli: toWire(fields.minStockMilli) },
  }));
}

// A statement of its own: what is read after it is what the last writer left, barcodes included.
async function holdProducts(tx: Tx, place: ImportPlace, skus: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM product
     WHERE merchant_id = ${place.merchantId}::uuid AND sku_folded = ANY (${skus}::text[]) AND archived_at IS NULL
     ORDER BY id FOR NO KEY UPDATE`;
}

/** Which of some products have ever had stock, anywhere. Their levels are held if the products are. */
export async function findMoved(tx: Tx, place: ImportPlace, productIds: readonly string[]): Promise<Set<string>> {
  if (productIds.length === 0) return new Set();
  const levels = await tx.$queryRaw<{ productId: string; seq: bigint }[]>`
    SELECT product_id AS "productId", seq FROM stock_level
     WHERE merchant_id = ${place.merchantId}::uuid AND product_id = ANY (${productIds}::uuid[])
     ORDER BY product_id, store_id ${place.isHeld ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty}`;
  return new Set(levels.filter(({ seq }) => seq > 0n).map(({ productId }) => productId));
}
