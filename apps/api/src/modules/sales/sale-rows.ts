import { toWire } from "@galla/domain";
import type { DecidedSale, SoldLine } from "./decide-sale.ts";
import { discountSource } from "./discounts.ts";

/** The sale as a row, but for its keys, its hash and its bill number. */
export function saleRow({ input, cart, settlement, place, ...sale }: DecidedSale) {
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

/** The lines as rows, each with what lines after it take of the same product. */
export function lineRows(sale: DecidedSale) {
  const later = laterLines(sale.lines);
  return sale.lines.map((line) => {
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
  });
}

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

/** The tenders as rows, in the order they were handed over. */
export function tenderRows(sale: DecidedSale) {
  return sale.settlement.tenders.map((tender, index) => ({
    tender_number: index + 1,
    method: tender.method,
    tendered_minor: toWire(tender.tenderedMinor),
    amount_minor: toWire(tender.amountMinor),
    change_minor: toWire(tender.changeMinor),
    reference: tender.reference,
  }));
}

/** Ids for the feed. */
export function eventPayload({ input, place, takes }: DecidedSale) {
  const productIds = takes.map((take) => take.productId);
  return { saleId: input.saleId, storeId: place.storeId, registerId: place.registerId, productIds };
}
