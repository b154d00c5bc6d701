import type { Tx } from "@galla/db";
import { announce } from "../../../outbox/announce.ts";
import type { Call } from "../../../platform/call.ts";
import { openStock } from "../open-stock.ts";
import { addKeys, removeKeys, sameKeys } from "../product-keys.ts";
import { auditImport } from "./audit-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import { insertProducts, updateProducts } from "./product-rows.ts";
import type { PlannedRow } from "./resolve-row.ts";

/** Rows a statement writes at once: long enough to be few, short enough to stay well within the statement's time. */
const ROWS_A_STATEMENT = 2_000;

/** Writes a plan without issues: a few statements for every two thousand rows. Rows that change nothing are not touched. */
export async function keepImport(tx: Tx, call: Call, kept: { plan: ImportPlan; storeId: string }): Promise<void> {
  const { merchantId } = call.actor;
  const { plan, storeId } = kept;
  const created = plan.rows.filter((row) => row.action === "create");
  const updated = plan.rows.filter((row) => row.action === "update");
  const rekeyed = updated.filter((row) => row.before !== null && !sameKeys(row.before.fields, row.fields));
  await tx.category.createMany({ data: plan.newCategories.map((category) => ({ merchantId, ...category })) });
  // First of all, so that a barcode can move to another product of the file.
  await removeKeys(
    tx,
    merchantId,
    rekeyed.map((row) => row.id),
  );
  for (const rows of portions(created)) {
    await insertProducts(tx, call, rows);
    await openStock(tx, call, {
      storeId,
      products: rows.map((row) => ({ productId: row.id, openingMilli: BigInt(row.openingMilli) })),
    });
  }
  for (const rows of portions(updated)) await updateProducts(tx, call, rows);
  for (const rows of portions([...created, ...rekeyed])) {
    await addKeys(
      tx,
      merchantId,
      rows.map(({ id, fields }) => ({ id, name: fields.name, sku: fields.sku, barcodes: fields.barcodes })),
    );
  }
  await auditImport(tx, call, kept);
  await announce(tx, call, { type: "products.imported", payload: {} });
}

function portions(rows: readonly PlannedRow[]): PlannedRow[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}
