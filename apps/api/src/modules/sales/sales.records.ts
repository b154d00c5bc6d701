import { Prisma, type Tx } from "@galla/db";
import { toWire } from "@galla/domain";
import { v7 } from "uuid";
import { auditSql } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import type { DecidedSale, SoldLine } from "./decide-sale.ts";
import { discountSource } from "./discounts.ts";

export type TakenBill = { readonly billNumber: string; readonly billSeq: number };

type KeptSale = DecidedSale & { readonly contentHash: Buffer };

/**
 * Writes the sale with its lines, tenders, stock movements, event and audit entry in one statement, which also takes the register's
 * next bill number. A movement's before and after come from the stock row as updated: the row's quantity plus what later lines of the
 * same product took.
 */
export async function keepSale(tx: Tx, call: Call, sale: KeptSale): Promise<TakenBill> {
  const { merchantId, userId } = call.actor;
  const { saleId } = sale.input;
  const { registerId, storeId, registerCode } = sale.place;
  const prefix = `BILL-${sale.billYear}-${registerCode === "" ? "" : `${registerCode}-`}`;
  const [bill] = await tx.$queryRaw<TakenBill[]>`
    WITH bill AS (
      INSERT INTO bill_counter (merchant_id, register_id, year, last_number)
      VALUES (${merchantId}::uuid, ${registerId}::uuid, ${sale.billYear}::int, 1)
      ON CONFLICT (merchant_id, register_id, year) DO UPDATE SET last_number = bill_counter.last_number + 1
      RETURNING last_number
    ), line AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(sale.lines.map(lineRow(sale)))}::jsonb) AS l(${LINE_COLUMNS})
    ), sale_row AS (
      INSERT INTO sale (merchant_id, id, store_id, register_id, cashier_id, bill_year, business_date, sold_at, payment_status, tax_mode,
        line_count, subtotal_minor, discount_minor, tax_minor, rounding_minor, total_minor, paid_minor, credit_minor, change_minor,
        discount_kind, discount_value, customer_name, note, content_hash, bill_seq, bill_number)
      SELECT ${merchantId}::uuid, ${saleId}::uuid, ${storeId}::uuid, ${registerId}::uuid, ${userId}::uuid, ${sale.billYear}::int,
        s.*, ${sale.contentHash}::bytea, bill.last_number,
        ${prefix} || CASE WHEN bill.last_number > 999999 THEN bill.last_number::text ELSE lpad(bill.last_number::text, 6, '0') END
      FROM bill, jsonb_to_record(${JSON.stringify(saleRow(sale))}::jsonb) AS s(${SALE_COLUMNS})
      RETURNING bill_number, bill_seq
    ), line_rows AS (
      INSERT INTO sale_line (merchant_id, sale_id, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
        list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor,
        total_minor, discount_kind, discount_value, note)
      SELECT ${merchantId}::uuid, ${saleId}::uuid, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
        list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor,
        total_minor, discount_kind, discount_value, note
      FROM line
    ), tender_rows AS (
      INSERT INTO sale_tender (merchant_id, sale_id, tender_number, method, tendered_minor, amount_minor, change_minor, reference)
      SELECT ${merchantId}::uuid, ${saleId}::uuid, t.*
      FROM jsonb_to_recordset(${JSON.stringify(sale.settlement.tenders.map(tenderRow))}::jsonb) AS t(${TENDER_COLUMNS})
    ), movement_rows AS (
      INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, sale_id,
        line_number, created_by_id)
      SELECT level.merchant_id, level.store_id, level.product_id, level.seq - line.later_movements, 'SALE', -line.quantity_milli,
        level.quantity_milli + line.later_milli + line.quantity_milli, level.quantity_milli + line.later_milli, ${saleId}::uuid,
        line.line_number, ${userId}::uuid
      FROM line JOIN stock_level level
        ON level.merchant_id = ${merchantId}::uuid AND level.store_id = ${storeId}::uuid AND level.product_id = line.product_id
    ), event_row AS (
      INSERT INTO event (merchant_id, id, type, payload)
      VALUES (${merchantId}::uuid, ${v7()}::uuid, 'sale.completed', ${JSON.stringify(eventPayload(sale))}::jsonb)
    )
    SELECT bill_number AS "billNumber", bill_seq AS "billSeq", ${saleAudit(call, sale)} FROM sale_row`;
  if (bill === undefined) throw new Error("The sale was written but gave no bill number back");
  return bill;
}

const SALE_COLUMNS = Prisma.raw(`business_date date, sold_at timestamptz, payment_status "PaymentStatus", tax_mode "TaxMode",
  line_count int, subtotal_minor bigint, discount_minor bigint, tax_minor bigint, rounding_minor bigint, total_minor bigint,
  paid_minor bigint, credit_minor bigint, change_minor bigint, discount_kind "DiscountKind", discount_value bigint,
  customer_name text, note text`);

const LINE_COLUMNS = Prisma.raw(`line_number int, product_id uuid, product_name text, sku text, unit "Unit", quantity_milli bigint,
  unit_price_minor bigint, list_price_minor bigint, cost_minor bigint, tax_class_name text, tax_ppm int, gross_minor bigint,
  line_discount_minor bigint, cart_discount_minor bigint, tax_minor bigint, total_minor bigint, discount_kind "DiscountKind",
  discount_value bigint, note text, later_milli bigint, later_movements int`);

const TENDER_COLUMNS = Prisma.raw(`tender_number int, method "TenderMethod", tendered_minor bigint, amount_minor bigint,
  change_minor bigint, reference text`);

function saleRow({ input, cart, settlement, place, ...sale }: DecidedSale) {
  const { discountKind, discountValue } = discountSource(input.discount);
  return {
    business_date: sale.businessDate,
    sold_at: sale.soldAt.toISOString(),
    payment_status: settlement.paymentStatus,
    tax_mode: place.taxMode,
    line_count: sale.lines.length,
    subtotal_minor: toWire(cart.subtotalMinor),
    discount_minor: toWire(cart.discountMinor),
    tax_minor: toWire(cart.taxMinor),
    rounding_minor: toWire(settlement.roundingMinor),
    total_minor: toWire(settlement.totalMinor),
    paid_minor: toWire(settlement.paidMinor),
    credit_minor: toWire(settlement.creditMinor),
    change_minor: toWire(settlement.changeMinor),
    discount_kind: discountKind,
    discount_value: discountValue,
    customer_name: input.customerName,
    note: input.note,
  };
}

function lineRow(sale: DecidedSale) {
  const later = laterLines(sale.lines);
  return (line: SoldLine) => {
    const { discountKind, discountValue } = discountSource(sale.input.lines[line.lineNumber - 1]?.discount);
    return {
      line_number: line.lineNumber,
      product_id: line.productId,
      product_name: line.product.name,
      sku: line.product.sku,
      unit: line.product.unit,
      quantity_milli: toWire(line.quantityMilli),
      unit_price_minor: toWire(line.unitPriceMinor),
      list_price_minor: toWire(line.product.priceMinor),
      cost_minor: toWire(line.product.costMinor),
      tax_class_name: line.product.taxClassName,
      tax_ppm: line.taxPpm,
      gross_minor: toWire(line.grossMinor),
      line_discount_minor: toWire(line.lineDiscountMinor),
      cart_discount_minor: toWire(line.cartDiscountMinor),
      tax_minor: toWire(line.taxMinor),
      total_minor: toWire(line.totalMinor),
      discount_kind: discountKind,
      discount_value: discountValue,
      note: line.note,
      ...later.get(line.lineNumber),
    };
  };
}

/** For each line, what lines after it take of the same product. */
function laterLines(lines: readonly SoldLine[]) {
  const totals = new Map<string, { later_milli: number; later_movements: number }>();
  const later = new Map<number, { later_milli: number; later_movements: number }>();
  for (const line of lines.toReversed()) {
    const after = totals.get(line.productId) ?? { later_milli: 0, later_movements: 0 };
    later.set(line.lineNumber, after);
    totals.set(line.productId, {
      later_milli: after.later_milli + toWire(line.quantityMilli),
      later_movements: after.later_movements + 1,
    });
  }
  return later;
}

function tenderRow(tender: DecidedSale["settlement"]["tenders"][number], index: number) {
  return {
    tender_number: index + 1,
    method: tender.method,
    tendered_minor: toWire(tender.tenderedMinor),
    amount_minor: toWire(tender.amountMinor),
    change_minor: toWire(tender.changeMinor),
    reference: tender.reference,
  };
}

function eventPayload({ input, place, takes }: DecidedSale) {
  const productIds = takes.map((take) => take.productId);
  return { saleId: input.saleId, storeId: place.storeId, registerId: place.registerId, productIds };
}

function saleAudit(call: Call, { input, place, settlement, cart, lines }: DecidedSale): Prisma.Sql {
  const overridden = lines.filter((line) => line.unitPriceMinor !== line.product.priceMinor).map((line) => line.lineNumber);
  return auditSql(call, {
    action: "sale.completed",
    subjectType: "sale",
    subjectId: input.saleId,
    registerId: place.registerId,
    after: {
      totalMinor: toWire(settlement.totalMinor),
      discountMinor: toWire(cart.discountMinor),
      lineCount: lines.length,
      ...(overridden.length > 0 ? { overriddenLines: overridden } : {}),
    },
  });
}
