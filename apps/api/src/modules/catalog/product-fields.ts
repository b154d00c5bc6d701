import type { Prisma } from "@galla/db";
import type { ProductFields } from "@galla/validators";
import { usableFolds } from "./product-folds.ts";

/** The columns of what a person says about a product, without cost, barcodes and stock, which have rules of their own. */
export function fieldColumns(fields: ProductFields) {
  return {
    name: fields.name,
    description: fields.description,
    sku: fields.sku,
    ...usableFolds(fields),
    categoryId: fields.categoryId,
    taxClassId: fields.taxClassId,
    unit: fields.unit,
    priceMinor: BigInt(fields.priceMinor),
    minStockMilli: BigInt(fields.minStockMilli),
    expiryDate: fields.expiryDate === null ? null : new Date(fields.expiryDate),
    imageUrl: fields.imageUrl,
    status: fields.status,
  } as const;
}

/** What the audit book keeps of a product. Cost is in it: the book is for those who may see costs. */
export function auditedFields(fields: ProductFields, costMinor: number): Prisma.InputJsonObject {
  const {
    name,
    description,
    sku,
    barcodes,
    categoryId,
    taxClassId,
    unit,
    priceMinor,
    minStockMilli,
    expiryDate,
    imageUrl,
    status,
  } = fields;
  return {
    name,
    description,
    sku,
    barcodes,
    categoryId,
    taxClassId,
    unit,
    priceMinor,
    costMinor,
    minStockMilli,
    expiryDate,
    imageUrl,
    status,
  };
}
