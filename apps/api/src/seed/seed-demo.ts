import { acrossMerchants, openDatabase, type Tx } from "@galla/db";
import { appendHistory } from "./append-history.ts";
import { happenedId } from "./demo-id.ts";
import { insertRows } from "./insert-rows.ts";
import { recordOfImport, recordsOfSales, recordsOfStock, type PastRecord } from "./past-records.ts";
import { planDemo, type Demo } from "./plan-demo.ts";
import { productRows } from "./product-rows.ts";
import { seededRandom } from "./random.ts";
import { saleRows } from "./sales/sale-rows.ts";
import type { DemoShift } from "./shifts/plan-shifts.ts";
import { shiftRows } from "./shifts/shift-rows.ts";
import { recordsOfShifts } from "./shifts/z-reports.ts";
import { openShop, type ShopPlan } from "./shop.ts";
import { movementRows } from "./stock/movement-rows.ts";

export type SeedOptions = {
  /** Connection string of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly onLog?: (line: string) => void;
  /** What the API mixes into every PIN; the demo people's PINs work only with the same. */
  readonly pinPepper: string;
  /** The present, as far as the demo is concerned: its sales end the day before. */
  readonly now?: Date;
};

export type SeedSummary = { readonly products: number; readonly sales: number; readonly movements: number };

/**
 * Writes the demo shop with two months of sales up to yesterday, all in one transaction: either it is there whole or not at all. The
 * same day gives the same shop. Every figure comes from the shared law, and every invariant holds as if tills had rung the sales up.
 */
export async function seedDemo(options: SeedOptions): Promise<SeedSummary> {
  const demo = planDemo(options.now ?? new Date());
  const database = openDatabase({ url: options.ownerUrl, poolSize: 1, statementTimeoutMs: 120_000 });
  try {
    const movements = await acrossMerchants(database, (tx) => writeDemo(tx, demo, options.pinPepper));
    const summary = { products: demo.products.length, sales: demo.sales.length, movements };
    options.onLog?.(`demo shop ready: ${summary.products} products, ${summary.sales} past sales`);
    return summary;
  } finally {
    await database.close();
  }
}

async function writeDemo(tx: Tx, demo: Demo, pinPepper: string): Promise<number> {
  const { plan, days, products, shifts, sales, entries } = demo;
  await openShop(tx, plan, pinPepper);
  const catalogue = productRows(plan, products);
  await insertRows(tx, "product", catalogue.rows);
  await insertRows(tx, "product_barcode", catalogue.barcodes);
  await insertRows(tx, "product_term", catalogue.terms);
  await openDrawers(tx, plan, shifts);
  const documents = saleRows(plan, sales);
  await insertRows(tx, "bill_counter", documents.counters);
  await insertRows(tx, "sale", documents.rows);
  await insertRows(tx, "sale_line", documents.lines);
  await insertRows(tx, "sale_tender", documents.tenders);
  const { movements, levels } = movementRows(
    { plan, days, productIds: products.map((product) => product.id) },
    entries,
    sales,
  );
  await insertRows(tx, "stock_level", levels);
  await insertRows(tx, "stock_movement", movements);
  await writeRecords(tx, plan, [
    recordOfImport(plan, products),
    ...recordsOfStock(plan, movements),
    ...recordsOfSales(sales),
    ...(await recordsOfShifts(tx, plan, shifts)),
  ]);
  await writeZReports(tx, plan.merchant.id);
  return movements.length;
}

async function openDrawers(tx: Tx, plan: ShopPlan, shifts: readonly DemoShift[]): Promise<void> {
  const drawers = shiftRows(plan, shifts);
  await insertRows(tx, "shift", drawers.rows);
  await insertRows(tx, "shift_count", drawers.counts);
  await insertRows(tx, "cash_movement", drawers.movements);
}

/**
 * The Z reports as the audit book has them. A closed shift is history, and a trigger says so even to the owner; past shifts are closed
 * from the start, so it stands aside while they get their reports, in this transaction and on a database that had no merchant before.
 */
async function writeZReports(tx: Tx, merchantId: string): Promise<void> {
  await tx.$executeRaw`ALTER TABLE shift DISABLE TRIGGER shift_closed_history`;
  await tx.$executeRaw`
    UPDATE shift s SET z_number = (e.after ->> 'zNumber')::int, z_report = e.after
      FROM audit_entry e
     WHERE e.merchant_id = ${merchantId}::uuid AND e.action = 'shift.closed' AND e.subject_id = s.id AND s.merchant_id = e.merchant_id`;
  await tx.$executeRaw`ALTER TABLE shift ENABLE TRIGGER shift_closed_history`;
  await tx.$executeRaw`
    UPDATE register r SET last_z_number = (
      SELECT coalesce(max(s.z_number), 0) FROM shift s WHERE s.merchant_id = r.merchant_id AND s.register_id = r.id)
     WHERE r.merchant_id = ${merchantId}::uuid`;
}

async function writeRecords(tx: Tx, plan: ShopPlan, records: readonly PastRecord[]): Promise<void> {
  const merchantId = plan.merchant.id;
  const random = seededRandom(20_260_903);
  await appendHistory(
    tx,
    merchantId,
    records.map((record) => record.entry),
  );
  const events = records.map(({ entry, event }) => {
    return {
      merchantId,
      id: happenedId(entry.at, random),
      type: event.type,
      payload: event.payload,
      createdAt: entry.at,
    };
  });
  await insertRows(tx, "event", events);
}
