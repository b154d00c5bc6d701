import { formatBillNumber } from "@galla/domain";
import { contentHash } from "../../platform/content-hash.ts";
import { discountSource } from "../../modules/sales/discounts.ts";
import type { ShopPlan } from "../shop.ts";
import { commandOf } from "./command-of.ts";
import type { DemoSale } from "./plan-sales.ts";

/** The documents of past sales as a checkout leaves them, with gapless bill numbers per register and year. */
export function saleRows(plan: ShopPlan, sales: readonly DemoSale[]) {
  const merchantId = plan.merchant.id;
  const counters = new Map<string, { merchantId: string; registerId: string; year: number; lastNumber: number }>();
  const rows = sales.map((sale) => {
    const year = Number(sale.businessDate.slice(0, 4));
    const key = `${sale.register.id} ${year}`;
    const counter = counters.get(key) ?? { merchantId, registerId: sale.register.id, year, lastNumber: 0 };
    counter.lastNumber += 1;
    counters.set(key, counter);
    return saleRow(merchantId, sale, { year, number: counter.lastNumber });
  });
  const lines = sales.flatMap((sale) => lineRows(plan, sale));
  const tenders = sales.flatMap((sale) => tenderRows(merchantId, sale));
  return { rows, lines, tenders, counters: [...counters.values()] };
}

function saleRow(merchantId: string, sale: DemoSale, bill: { year: number; number: number }) {
  const { priced, settlement, basket, soldAt } = sale;
  const { tenders: _tenders, totalMinor, paymentStatus, ...settled } = settlement;
  const command = commandOf(sale);
  return {
    merchantId,
    id: sale.id,
    storeId: sale.store.id,
    registerId: sale.register.id,
    shiftId: sale.shiftId,
    cashierId: sale.cashierId,
    billNumber: formatBillNumber({
      prefix: "BILL",
      registerCode: sale.register.code === "" ? null : sale.register.code,
      ...bill,
    }),
    billYear: bill.year,
    billSeq: bill.number,
    businessDate: sale.businessDate,
    soldAt,
    status: "COMPLETED" as const,
    paymentStatus,
    taxMode: sale.store.taxMode,
    lineCount: basket.lines.length,
    subtotalMinor: priced.subtotalMinor,
    discountMinor: priced.discountMinor,
    taxMinor: priced.taxMinor,
    totalMinor,
    ...settled,
    ...discountSource(command.discount),
    customerName: sale.customerName,
    note: sale.note,
    contentHash: Uint8Array.from(contentHash(command)),
    createdAt: soldAt,
  };
}

function lineRows(plan: ShopPlan, sale: DemoSale) {
  const command = commandOf(sale);
  return sale.priced.lines.flatMap((priced, index) => {
    const line = sale.basket.lines[index];
    if (line === undefined) return [];
    const { product } = line;
    const {
      productId,
      quantityMilli,
      unitPriceMinor,
      taxPpm,
      grossMinor,
      lineDiscountMinor,
      cartDiscountMinor,
      taxMinor,
      totalMinor,
    } = priced;
    return {
      merchantId: plan.merchant.id,
      saleId: sale.id,
      lineNumber: index + 1,
      productId,
      productName: product.name,
      sku: product.sku,
      unit: product.unit,
      quantityMilli,
      unitPriceMinor,
      listPriceMinor: product.priceMinor,
      costMinor: product.costMinor,
      taxClassName: product.taxClass,
      taxPpm,
      grossMinor,
      lineDiscountMinor,
      cartDiscountMinor,
      taxMinor,
      totalMinor,
      ...discountSource(command.lines[index]?.discount),
    };
  });
}

function tenderRows(merchantId: string, sale: DemoSale) {
  return sale.settlement.tenders.map(({ reference, ...tender }, index) => {
    return { merchantId, saleId: sale.id, tenderNumber: index + 1, ...tender, reference: reference ?? null };
  });
}
