import { Prisma, type Tx } from "@galla/db";
import type { Call } from "../../../platform/call.ts";
import { foldProduct } from "../product-folds.ts";
import type { PlannedRow } from "./resolve-row.ts";

// The columns an import writes, with their types, as `jsonb_to_recordset` and both statements below name them.
const RECORD = Prisma.sql`(id uuid, name text, name_folded text, description text, sku text, sku_folded text, category_id uuid,
  tax_class_id uuid, unit "Unit", price_minor bigint, cost_minor bigint, min_stock_milli bigint, expiry_date date, image_url text,
  status "ProductStatus")`;

/** Inserts new products in one statement. */
export async function insertProducts(tx: Tx, call: Call, rows: readonly PlannedRow[]): Promise<void> {
  const { merchantId, userId } = call.actor;
  const now = call.clock();
  await tx.$executeRaw`
    INSERT INTO product (merchant_id, id, name, name_folded, description, sku, sku_folded, category_id, tax_class_id, unit, price_minor,
                         cost_minor, min_stock_milli, expiry_date, image_url, status, created_by_id, created_at, updated_at)
    SELECT ${merchantId}::uuid, id, name, name_folded, description, sku, sku_folded, category_id, tax_class_id, unit, price_minor,
           cost_minor, min_stock_milli, expiry_date, image_url, status, ${userId}::uuid, ${now}, ${now}
      FROM jsonb_to_recordset(${recordsOf(rows)}::jsonb) AS row ${RECORD}`;
}

/** Updates stored products in one statement, each to a new version. The caller holds them. */
export async function updateProducts(tx: Tx, call: Call, rows: readonly PlannedRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE product p
       SET name = row.name, name_folded = row.name_folded, description = row.description, sku = row.sku, sku_folded = row.sku_folded,
           category_id = row.category_id, tax_class_id = row.tax_class_id, unit = row.unit, price_minor = row.price_minor,
           cost_minor = row.cost_minor, min_stock_milli = row.min_stock_milli, expiry_date = row.expiry_date,
           image_url = row.image_url, status = row.status, version = p.version + 1, updated_at = ${call.clock()}
      FROM jsonb_to_recordset(${recordsOf(rows)}::jsonb) AS row ${RECORD}
     WHERE p.merchant_id = ${call.actor.merchantId}::uuid AND p.id = row.id`;
}

function recordsOf(rows: readonly PlannedRow[]): string {
  return JSON.stringify(rows.map(recordOf));
}

function recordOf({ id, fields, costMinor }: PlannedRow) {
  const { nameFolded, skuFolded } = foldProduct(fields);
  return {
    id,
    name: fields.name,
    name_folded: nameFolded,
    description: fields.description,
    sku: fields.sku,
    sku_folded: skuFolded,
    category_id: fields.categoryId,
    tax_class_id: fields.taxClassId,
    unit: fields.unit,
    price_minor: fields.priceMinor,
    cost_minor: costMinor,
    min_stock_milli: fields.minStockMilli,
    expiry_date: fields.expiryDate,
    image_url: fields.imageUrl,
    status: fields.status,
  };
}
