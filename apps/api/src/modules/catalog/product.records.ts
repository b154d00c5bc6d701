import { Prisma } from "@galla/db";
import { toWire, type Unit } from "@galla/domain";
import type { ProductOutput, ProductRow } from "@galla/validators";

/** A product as a list reads it from the database. */
export type ProductRecord = {
  id: string;
  name: string;
  sku: string;
  barcodes: string[];
  categoryId: string | null;
  categoryName: string | null;
  unit: Unit;
  priceMinor: bigint;
  costMinor: bigint;
  minStockMilli: bigint;
  expiryDate: string | null;
  imageUrl: string | null;
  status: ProductRow["status"];
  version: number;
};

export type ProductDetailRecord = ProductRecord & {
  description: string;
  taxClassId: string;
  taxClassName: string;
  taxPpm: number;
  archivedAt: Date | null;
  updatedAt: Date;
  stock: ProductOutput["stock"];
};

/** The columns of a `ProductRecord`, from `product p LEFT JOIN category c`. */
export const productColumns = Prisma.sql`
  p.id, p.name, p.sku, p.category_id AS "categoryId", c.name AS "categoryName", p.unit::text AS unit, p.price_minor AS "priceMinor",
  p.cost_minor AS "costMinor", p.min_stock_milli AS "minStockMilli", p.expiry_date::text AS "expiryDate", p.image_url AS "imageUrl",
  p.status::text AS status, p.version,
  ARRAY(SELECT b.barcode FROM product_barcode b WHERE b.merchant_id = p.merchant_id AND b.product_id = p.id
         ORDER BY b.position, b.barcode) AS barcodes`;

/** A product as a list shows it. The cost price goes only to those who may see it. */
export function toProductRow(record: ProductRecord, stockMilli: bigint, seesCost: boolean): ProductRow {
  return {
    id: record.id,
    name: record.name,
    sku: record.sku,
    barcodes: record.barcodes,
    categoryId: record.categoryId,
    categoryName: record.categoryName,
    unit: record.unit,
    priceMinor: toWire(record.priceMinor),
    ...(seesCost ? { costMinor: toWire(record.costMinor) } : {}),
    stockMilli: toWire(stockMilli),
    minStockMilli: toWire(record.minStockMilli),
    expiryDate: record.expiryDate,
    imageUrl: record.imageUrl,
    status: record.status,
    version: record.version,
  };
}

/** A product whole. */
export function toProductOutput(record: ProductDetailRecord, stockMilli: bigint, seesCost: boolean): ProductOutput {
  return {
    ...toProductRow(record, stockMilli, seesCost),
    description: record.description,
    taxClassId: record.taxClassId,
    taxClassName: record.taxClassName,
    taxPpm: record.taxPpm,
    archivedAt: record.archivedAt?.toISOString() ?? null,
    updatedAt: record.updatedAt.toISOString(),
    stock: record.stock,
  };
}
