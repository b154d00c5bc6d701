import { fitsUnit, foldText, milli, UNITS } from "@galla/domain";
import type { ProductFields } from "@galla/validators";
import { v7 } from "uuid";
import type { ReadRow, RowPatch } from "../csv/read-row.ts";
import { foldedNameIssue } from "../category-name.ts";
import { minStockIn } from "../min-stock.ts";
import { foldIssues, foldProduct } from "../product-folds.ts";
import type { StoredCatalog, StoredProduct } from "./stored-catalog.ts";

/** A row that can be kept. */
export type PlannedRow = {
  readonly row: number;
  readonly action: "create" | "update" | "unchanged";
  /** The stored product; null for a new one. */
  readonly before: StoredProduct | null;
  readonly id: string;
  readonly fields: ProductFields;
  readonly costMinor: number;
  readonly categoryName: string;
  readonly openingMilli: number;
  /** The stock column differs from the book, and is left alone: stock moves only by the stock verbs. */
  readonly isStockIgnored: boolean;
};

export type ImportRules = {
  readonly seesCost: boolean;
  /** Products that have had stock, whose unit can no longer change. */
  readonly moved: ReadonlySet<string>;
  /** Of the store the file is imported for: what new products get where the file says nothing. */
  readonly minStockDefaultMilli: bigint;
};

type Checks = ImportRules & { readonly fail: (field: string, message: string) => void };

/** What a row makes of its product, or null where the row says too little. What is wrong goes to `fail`. */
export function resolveRow(read: ReadRow, catalog: StoredCatalog, checks: Checks): PlannedRow | null {
  const { patch } = read;
  const { name, sku, priceMinor } = patch;
  if (name === undefined || sku === undefined || priceMinor === undefined) return null;
  const folded = foldProduct({ name, sku });
  for (const { field, message } of foldIssues(folded)) checks.fail(field, message);
  const before = catalog.bySku.get(folded.skuFolded) ?? null;
  const { taxClassId, categoryId, categoryName } = placesOf(patch, { before, catalog, fail: checks.fail });
  const stored = before?.fields;
  const unit = patch.unit ?? stored?.unit ?? "PCS";
  const fields: ProductFields = {
    name,
    sku,
    priceMinor,
    taxClassId,
    categoryId,
    description: patch.description ?? stored?.description ?? "",
    barcodes: patch.barcodes ?? stored?.barcodes ?? [],
    unit,
    minStockMilli: patch.minStockMilli ?? stored?.minStockMilli ?? minStockIn(unit, checks.minStockDefaultMilli),
    expiryDate: patch.expiryDate === undefined ? (stored?.expiryDate ?? null) : patch.expiryDate,
    imageUrl: patch.imageUrl === undefined ? (stored?.imageUrl ?? null) : patch.imageUrl,
    status: patch.status ?? stored?.status ?? "ACTIVE",
  };
  checkQuantities(fields, patch, { ...checks, before });
  const costMinor = (checks.seesCost ? patch.costMinor : undefined) ?? before?.costMinor ?? 0;
  const action = before === null ? "create" : isSame(before, fields, costMinor) ? "unchanged" : "update";
  return {
    row: read.row,
    action,
    before,
    id: before?.id ?? v7(),
    fields,
    costMinor,
    categoryName,
    openingMilli: before === null ? (patch.stockMilli ?? 0) : 0,
    isStockIgnored: before !== null && patch.stockMilli !== undefined && patch.stockMilli !== before.stockMilli,
  };
}

type Place = { before: StoredProduct | null; catalog: StoredCatalog; fail: Checks["fail"] };

function placesOf(patch: RowPatch, { before, catalog, fail }: Place) {
  const taxClass =
    patch.taxClass === undefined ? catalog.defaultTaxClass : catalog.taxClasses.get(foldText(patch.taxClass));
  const taxClassId = patch.taxClass === undefined && before !== null ? before.fields.taxClassId : taxClass?.id;
  if (taxClassId === undefined) fail("tax class", "Is not one of the shop's tax classes.");
  const named = patch.category ? catalog.categories.get(foldText(patch.category)) : undefined;
  const issue = patch.category ? foldedNameIssue(foldText(patch.category)) : null;
  if (issue !== null) fail("category", issue);
  const isKept = patch.category === undefined;
  return {
    taxClassId: taxClassId ?? "",
    categoryId: isKept ? (before?.fields.categoryId ?? null) : (named?.id ?? null),
    categoryName: (isKept ? before?.categoryName : named?.name) ?? "",
  };
}

function checkQuantities(
  fields: ProductFields,
  patch: RowPatch,
  checks: Checks & { before: StoredProduct | null },
): void {
  const { unit, minStockMilli } = fields;
  const { before, fail, moved } = checks;
  const message = `Must be whole: ${UNITS[unit].label} cannot be divided.`;
  if (!fitsUnit(milli(minStockMilli), unit)) fail("minimum stock", message);
  if (before === null && !fitsUnit(milli(patch.stockMilli ?? 0), unit)) fail("stock", message);
  if (before !== null && before.fields.unit !== unit && moved.has(before.id)) {
    fail("unit", "Cannot change once there has been stock of it.");
  }
}

function isSame(before: StoredProduct, fields: ProductFields, costMinor: number): boolean {
  const stored: Readonly<Record<string, unknown>> = before.fields;
  if (before.costMinor !== costMinor || before.fields.barcodes.join(" ") !== fields.barcodes.join(" ")) return false;
  return Object.entries(fields).every(([field, value]) => field === "barcodes" || stored[field] === value);
}
