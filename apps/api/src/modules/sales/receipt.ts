import type { ReceiptOutput } from "@galla/validators";
import { wire } from "../../platform/wire.ts";
import type { DecidedSale, SoldLine } from "./decide-sale.ts";
import type { TakenBill } from "./sales.records.ts";

/** The receipt of a sale just made; reading the stored sale gives the same, field for field. */
export function toReceipt(sale: DecidedSale, bill: TakenBill): ReceiptOutput {
  const { input, place, cart, settlement, cashier } = sale;
  const { terms: _terms, ...printed } = place;
  return {
    ...printed,
    saleId: input.saleId,
    billNumber: bill.billNumber,
    cashierId: cashier.userId,
    cashierName: cashier.fullName,
    soldAt: sale.soldAt.toISOString(),
    businessDate: sale.businessDate,
    status: "COMPLETED",
    paymentStatus: settlement.paymentStatus,
    ...wire({
      subtotalMinor: cart.subtotalMinor,
      discountMinor: cart.discountMinor,
      taxMinor: cart.taxMinor,
      roundingMinor: settlement.roundingMinor,
      totalMinor: settlement.totalMinor,
      paidMinor: settlement.paidMinor,
      creditMinor: settlement.creditMinor,
      changeMinor: settlement.changeMinor,
    }),
    customerName: input.customerName ?? null,
    note: input.note ?? null,
    lines: sale.lines.map(receiptLine),
    tenders: settlement.tenders.map(({ reference, ...tender }, index) => {
      return { ...wire(tender), tenderNumber: index + 1, reference: reference ?? null };
    }),
    taxSummary: cart.taxSummary.map(wire),
  };
}

function receiptLine({ product, note, ...line }: SoldLine): ReceiptOutput["lines"][number] {
  const { lineNumber, quantityMilli, unitPriceMinor, taxPpm, grossMinor } = line;
  const { lineDiscountMinor, cartDiscountMinor, taxMinor, totalMinor } = line;
  return wire({
    lineNumber,
    productId: product.id,
    productName: product.name,
    sku: product.sku,
    unit: product.unit,
    quantityMilli,
    unitPriceMinor,
    listPriceMinor: product.priceMinor,
    taxPpm,
    taxClassName: product.taxClassName,
    grossMinor,
    lineDiscountMinor,
    cartDiscountMinor,
    taxMinor,
    totalMinor,
    note: note ?? null,
  });
}
