import { Prisma, type Tx } from "@galla/db";
import { billPrefix, toWire } from "@galla/domain";
import { v7 } from "uuid";
import { auditSql } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import type { DecidedSale } from "./decide-sale.ts";
import { eventPayload, lineRows, saleRow, tenderRows } from "./sale-rows.ts";

export type TakenBill = { readonly billNumber: string; readonly billSeq: number };

type KeptSale = DecidedSale & {
  readonly contentHash: Buffer;
  /** What leaders approved of it and is used up with it. */
  readonly approvalIds: readonly string[];
};

/** The ids every part of the statement repeats. */
type Keys = { readonly merchantId: string; readonly saleId: string; readonly storeId: string; readonly userId: string };

/**
 * Writes the sale with its lines, tenders, stock movements, event and audit entry in one statement, which also takes the register's
 * next bill number: one round trip, and the counter is locked last and shortest.
 */
export async function keepSale(tx: Tx, call: Call, sale: KeptSale): Promise<TakenBill> {
  const { merchantId, userId } = call.actor;
  const keys: Keys = { merchantId, userId, saleId: sale.input.saleId, storeId: sale.place.storeId };
  const [bill] = await tx.$queryRaw<TakenBill[]>`
    WITH bill AS (${nextBill(merchantId, sale)}),
      line AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(lineRows(sale))}::jsonb) AS l(${LINE_COLUMNS})),
      sale_row AS (${insertSale(keys, sale)}),
      line_rows AS (${insertLines(keys)}),
      tender_rows AS (${insertTenders(keys, sale)}),
      movement_rows AS (${insertMovements(keys)}),
      event_row AS (${insertEvent(keys, sale)})${insertAdjustment(keys, sale)}
    SELECT bill_number AS "billNumber", bill_seq AS "billSeq", ${saleAudit(call, sale)} FROM sale_row`;
  if (bill === undefined) throw new Error("The sale was written but gave no bill number back");
  return bill;
}

const nextBill = (merchantId: string, { place, billYear }: KeptSale) => Prisma.sql`
  INSERT INTO bill_counter (merchant_id, register_id, year, last_number)
  VALUES (${merchantId}::uuid, ${place.registerId}::uuid, ${billYear}::int, 1)
  ON CONFLICT (merchant_id, register_id, year) DO UPDATE SET last_number = bill_counter.last_number + 1
  RETURNING last_number`;

function insertSale({ merchantId, saleId, storeId, userId }: Keys, sale: KeptSale): Prisma.Sql {
  const { place, billYear } = sale;
  return Prisma.sql`
    INSERT INTO sale (merchant_id, id, store_id, register_id, shift_id, cashier_id, bill_year, business_date, sold_at, payment_status, tax_mode,
      line_count, subtotal_minor, discount_minor, tax_minor, rounding_minor, total_minor, paid_minor, credit_minor, change_minor,
      discount_kind, discount_value, customer_name, note, content_hash, bill_seq, bill_number)
    SELECT ${merchantId}::uuid, ${saleId}::uuid, ${storeId}::uuid, ${place.registerId}::uuid, ${place.terms.shiftId}::uuid,
      ${userId}::uuid, ${billYear}::int,
      s.*, ${sale.contentHash}::bytea, bill.last_number,
      ${billPrefix({ prefix: place.terms.billPrefix, year: billYear, registerCode: place.terms.registerCode || null })}
        || CASE WHEN bill.last_number > 999999 THEN bill.last_number::text ELSE lpad(bill.last_number::text, 6, '0') END
    FROM bill, jsonb_to_record(${JSON.stringify(saleRow(sale))}::jsonb) AS s(${SALE_COLUMNS})
    RETURNING bill_number, bill_seq, sale AS kept`;
}

const insertLines = ({ merchantId, saleId }: Keys) => Prisma.sql`
  INSERT INTO sale_line (merchant_id, sale_id, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
    list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor,
    total_minor, discount_kind, discount_value, note)
  SELECT ${merchantId}::uuid, ${saleId}::uuid, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
    list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor,
    total_minor, discount_kind, discount_value, note
  FROM line
  RETURNING sale_line AS kept`;

const insertTenders = ({ merchantId, saleId }: Keys, sale: KeptSale) => Prisma.sql`
  INSERT INTO sale_tender (merchant_id, sale_id, tender_number, method, tendered_minor, amount_minor, change_minor, reference)
  SELECT ${merchantId}::uuid, ${saleId}::uuid, t.*
  FROM jsonb_to_recordset(${JSON.stringify(tenderRows(sale))}::jsonb) AS t(${TENDER_COLUMNS})
  RETURNING sale_tender AS kept`;

/** Before and after come from the stock row as updated: its quantity, plus what later lines of the same product took. */
const insertMovements = ({ merchantId, saleId, storeId, userId }: Keys) => Prisma.sql`
  INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, sale_id,
    line_number, created_by_id)
  SELECT level.merchant_id, level.store_id, level.product_id, level.seq - line.later_movements, 'SALE', -line.quantity_milli,
    level.quantity_milli + line.later_milli + line.quantity_milli, level.quantity_milli + line.later_milli, ${saleId}::uuid,
    line.line_number, ${userId}::uuid
  FROM line JOIN stock_level level
    ON level.merchant_id = ${merchantId}::uuid AND level.store_id = ${storeId}::uuid AND level.product_id = line.product_id`;

const insertEvent = ({ merchantId }: Keys, sale: KeptSale) => Prisma.sql`
  INSERT INTO event (merchant_id, id, type, payload)
  VALUES (${merchantId}::uuid, ${v7()}::uuid, 'sale.completed', ${JSON.stringify(eventPayload(sale))}::jsonb)`;

/** A sale that comes after its shift was closed stands beside the Z report, which never changes. */
function insertAdjustment({ merchantId, saleId }: Keys, { place, settlement }: KeptSale): Prisma.Sql {
  if (place.terms.shiftClosedAt === null) return Prisma.empty;
  const cash = settlement.tenders.filter((tender) => tender.method === "CASH");
  const cashMinor = cash.reduce((total, tender) => total + tender.amountMinor, 0n);
  return Prisma.sql`,
      adjustment_row AS (
        INSERT INTO shift_adjustment (merchant_id, sale_id, shift_id, total_minor, cash_minor)
        VALUES (${merchantId}::uuid, ${saleId}::uuid, ${place.terms.shiftId}::uuid, ${settlement.totalMinor}::bigint, ${cashMinor}::bigint))`;
}

const SALE_COLUMNS =
  Prisma.raw(`business_date date, sold_at timestamptz, payment_status "PaymentStatus", tax_mode "TaxMode",
  line_count int, subtotal_minor bigint, discount_minor bigint, tax_minor bigint, rounding_minor bigint, total_minor bigint,
  paid_minor bigint, credit_minor bigint, change_minor bigint, discount_kind "DiscountKind", discount_value bigint,
  customer_name text, note text`);

const LINE_COLUMNS =
  Prisma.raw(`line_number int, product_id uuid, product_name text, sku text, unit "Unit", quantity_milli bigint,
  unit_price_minor bigint, list_price_minor bigint, cost_minor bigint, tax_class_name text, tax_ppm int, gross_minor bigint,
  line_discount_minor bigint, cart_discount_minor bigint, tax_minor bigint, total_minor bigint, discount_kind "DiscountKind",
  discount_value bigint, note text, later_milli bigint, later_movements int`);

const TENDER_COLUMNS = Prisma.raw(`tender_number int, method "TenderMethod", tendered_minor bigint, amount_minor bigint,
  change_minor bigint, reference text`);

/** The rows as they were stored, so that whoever alters one of them later contradicts the audit book. */
const DIGEST = Prisma.raw(
  `sale_digest(sale_row.kept, ARRAY(SELECT kept FROM line_rows), ARRAY(SELECT kept FROM tender_rows))`,
);

function saleAudit(call: Call, { input, place, settlement, cart, lines, approvalIds }: KeptSale): Prisma.Sql {
  const overridden = lines
    .filter((line) => line.unitPriceMinor !== line.product.priceMinor)
    .map((line) => line.lineNumber);
  const [approvalId] = approvalIds;
  const entry = {
    action: "sale.completed",
    subjectType: "sale",
    subjectId: input.saleId,
    registerId: place.registerId,
    after: {
      totalMinor: toWire(settlement.totalMinor),
      discountMinor: toWire(cart.discountMinor),
      lineCount: lines.length,
      ...(overridden.length > 0 ? { overriddenLines: overridden } : {}),
      ...(approvalIds.length > 1 ? { approvalIds: [...approvalIds] } : {}),
    },
    ...(approvalId === undefined ? {} : { approvalId }),
  };
  return auditSql(call, entry, DIGEST);
}
