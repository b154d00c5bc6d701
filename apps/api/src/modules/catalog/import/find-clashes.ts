import type { RowIssue } from "../csv/columns.ts";
import type { ReadRow } from "../csv/read-row.ts";
import { foldSku } from "../product-folds.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

/**
 * What rows of a file dispute with each other or with the catalogue: the same SKU or barcode twice, or a barcode that a product outside
 * the file bears. A barcode may move from one product of the file to another.
 */
export function findClashes(read: readonly ReadRow[], catalog: StoredCatalog): Map<number, RowIssue[]> {
  const clashes = new Map<number, RowIssue[]>();
  const add = (row: number, field: string, message: string) => {
    clashes.set(row, [...(clashes.get(row) ?? []), { row, field, message }]);
  };
  const rowOfSku = new Map<string, number>();
  const rowOfBarcode = new Map<string, number>();
  const rewritten = rewrittenProducts(read, catalog);
  for (const { row, patch } of read) {
    const skuFolded = patch.sku === undefined ? undefined : foldSku(patch.sku);
    const firstRow = skuFolded === undefined ? undefined : rowOfSku.get(skuFolded);
    if (firstRow !== undefined) add(row, "sku", `The SKU is in row ${firstRow} too.`);
    else if (skuFolded !== undefined) rowOfSku.set(skuFolded, row);
    const ownId = skuFolded === undefined ? undefined : catalog.bySku.get(skuFolded)?.id;
    for (const barcode of patch.barcodes ?? []) {
      const barcodeRow = rowOfBarcode.get(barcode);
      const owner = catalog.barcodeOwners.get(barcode);
      if (barcodeRow !== undefined) add(row, "barcodes", `The barcode ${barcode} is in row ${barcodeRow} too.`);
      else if (owner !== undefined && owner.id !== ownId && !rewritten.has(owner.id)) {
        add(row, "barcodes", `The barcode ${barcode} belongs to ${owner.name}.`);
      }
      rowOfBarcode.set(barcode, barcodeRow ?? row);
    }
  }
  return clashes;
}

// Products whose barcodes the file says anew, so that what they bear today does not count.
function rewrittenProducts(read: readonly ReadRow[], catalog: StoredCatalog): Set<string> {
  const ids = read.flatMap(({ patch }) => {
    const stored =
      patch.sku === undefined || patch.barcodes === undefined ? undefined : catalog.bySku.get(foldSku(patch.sku));
    return stored === undefined ? [] : [stored.id];
  });
  return new Set(ids);
}
