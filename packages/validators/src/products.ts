import { z } from "zod";
import { amountMinor, day, id, levelMilli, limit, page, pageOf, requiredText, text, unit } from "./scalars.ts";

export const productStatus = z.enum(["ACTIVE", "INACTIVE", "DISCONTINUED"]);

const sku = requiredText(64);
// What a scanner can send: neither spaces nor anything invisible.
const barcode = requiredText(64).refine(
  (value) => /^[\p{L}\p{N}\p{P}\p{S}]*$/u.test(value),
  "Can hold letters, digits and signs only.",
);
// Only an address the shop's own pages may load: no script, no data, no credentials.
const imageUrl = text(2000)
  .pipe(z.url({ protocol: /^https?$/, error: "Must be an http(s) address." }))
  .refine((value) => !/^[^/]*\/\/[^/?#\\]*@/.test(value), "Cannot carry a name or password.");

/** What a person may say about a product. Stock is not here: it moves only by the stock verbs. */
export const productFields = z.strictObject({
  name: requiredText(200),
  description: text(2000).default(""),
  sku,
  barcodes: z
    .array(barcode)
    .max(20, "At most 20 barcodes.")
    .refine((codes) => new Set(codes).size === codes.length, "The same barcode is there twice.")
    .default([]),
  categoryId: id.nullable().default(null),
  taxClassId: id,
  unit: unit.default("PCS"),
  priceMinor: amountMinor,
  // Left out by those who may not see costs: the stored cost then stays as it is.
  costMinor: amountMinor.optional(),
  minStockMilli: levelMilli.default(0),
  expiryDate: day.nullable().default(null),
  imageUrl: imageUrl.nullable().default(null),
  status: productStatus.default("ACTIVE"),
});

/**
 * `quantityMilli` at `storeId` becomes the product's first movement, of type RESTOCK. Without a minimum stock the product takes the default
 * of that store, or else of the oldest store its maker works in.
 */
export const createProductInput = productFields.extend({
  minStockMilli: levelMilli.optional(),
  openingStock: z.strictObject({ storeId: id, quantityMilli: levelMilli }).nullable().default(null),
});

/** `version` is the one the editor saw; another one now is refused with `version.conflict`. */
export const updateProductInput = productFields.extend({ id, version: z.int().min(1) });
export const archiveProductInput = z.strictObject({ id, version: z.int().min(1) });

export const productSort = z.enum(["name", "sku", "price", "stock", "updatedAt"]);

export const productListInput = z.strictObject({
  storeId: id,
  search: text(100).default(""),
  categoryId: id.optional(),
  status: productStatus.optional(),
  lowStock: z.boolean().default(false),
  sortBy: productSort.default("name"),
  sortOrder: z.enum(["asc", "desc"]).default("asc"),
  page,
  limit,
});

const productRow = z.strictObject({
  id,
  name: z.string(),
  sku: z.string(),
  barcodes: z.array(z.string()),
  categoryId: id.nullable(),
  categoryName: z.string().nullable(),
  unit,
  priceMinor: z.int(),
  // Absent for those who may not see costs.
  costMinor: z.int().optional(),
  stockMilli: z.int(),
  minStockMilli: z.int(),
  expiryDate: z.string().nullable(),
  imageUrl: z.string().nullable(),
  status: productStatus,
  version: z.int(),
});

export const productListOutput = pageOf(productRow);

/** One product whole, with its stock at each store. `stockMilli` is that of the store asked about, or of all stores where none was named. */
export const productOutput = productRow.extend({
  description: z.string(),
  taxClassId: id,
  taxClassName: z.string(),
  taxPpm: z.int(),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
  stock: z.array(z.strictObject({ storeId: id, storeName: z.string(), quantityMilli: z.int() })),
});

export const productByIdInput = z.strictObject({ id, storeId: id });
export const productByBarcodeInput = z.strictObject({ barcode: requiredText(64), storeId: id });

/** The till's own copy of the catalogue, page by page in id order; `after` is the last id of the page before. */
export const tillCatalogInput = z.strictObject({
  storeId: id,
  after: id.nullable().default(null),
  limit: z.int().min(1).max(5000).default(2000),
});

export const tillProduct = z.strictObject({
  id,
  name: z.string(),
  sku: z.string(),
  barcodes: z.array(z.string()),
  categoryId: id.nullable(),
  unit,
  priceMinor: z.int(),
  taxPpm: z.int(),
  taxClassName: z.string(),
  stockMilli: z.int(),
  minStockMilli: z.int(),
  imageUrl: z.string().nullable(),
});

/** `next` is the `after` of the next page, null on the last. */
export const tillCatalogOutput = z.strictObject({ products: z.array(tillProduct), next: id.nullable() });

/**
 * CSV text with a header row, in any order and case: name, sku, price (these three are required), barcodes (separated by a space or a
 * bar), category, unit, cost, tax class, minimum stock, expiry, status, description, image, stock. Rows are matched by SKU. A column
 * left out says nothing; an empty cell clears a category, expiry, image, description or barcodes and says nothing elsewhere. Categories
 * that do not exist are made. New products without a minimum stock take the store's default. Stock opens new products at the store and is left alone for others. `dryRun` writes nothing.
 */
export const importProductsInput = z.strictObject({
  storeId: id,
  csv: z.string().min(1, "The file is empty.").max(5_000_000, "The file is larger than 5 MB."),
  dryRun: z.boolean(),
});

export const importRowError = z.strictObject({ row: z.int(), field: z.string(), message: z.string() });

export const importProductsOutput = z.strictObject({
  dryRun: z.boolean(),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  newCategories: z.array(z.string()),
  // Rows of products that exist already whose stock column says another figure than the book. Stock moves only by the stock verbs.
  stockIgnored: z.int(),
  errors: z.array(importRowError),
  // The first rows as they would be stored, for the preview.
  preview: z.array(
    z.strictObject({
      row: z.int(),
      action: z.enum(["create", "update", "unchanged", "error"]),
      sku: z.string(),
      name: z.string(),
      category: z.string(),
      unit: z.string(),
      priceMinor: z.int().nullable(),
    }),
  ),
});

export const exportProductsInput = z.strictObject({ storeId: id });
export const exportProductsOutput = z.strictObject({ filename: z.string(), csv: z.string(), rows: z.int() });

export type ProductFields = z.infer<typeof productFields>;
export type ProductFieldsForm = z.input<typeof productFields>;
export type CreateProductInput = z.infer<typeof createProductInput>;
export type UpdateProductInput = z.infer<typeof updateProductInput>;
export type ArchiveProductInput = z.infer<typeof archiveProductInput>;
export type ProductListInput = z.infer<typeof productListInput>;
export type ProductListOutput = z.infer<typeof productListOutput>;
export type ProductRow = z.infer<typeof productRow>;
export type ProductOutput = z.infer<typeof productOutput>;
export type ProductByIdInput = z.infer<typeof productByIdInput>;
export type ProductByBarcodeInput = z.infer<typeof productByBarcodeInput>;
export type TillCatalogInput = z.infer<typeof tillCatalogInput>;
export type TillCatalogOutput = z.infer<typeof tillCatalogOutput>;
export type TillProduct = z.infer<typeof tillProduct>;
export type ImportProductsInput = z.infer<typeof importProductsInput>;
export type ImportProductsOutput = z.infer<typeof importProductsOutput>;
export type ExportProductsInput = z.infer<typeof exportProductsInput>;
export type ExportProductsOutput = z.infer<typeof exportProductsOutput>;
