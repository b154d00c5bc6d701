import { inMerchant, type Tx } from "@galla/db";
import { minor, Refusal, summariseTax } from "@galla/domain";
import type { ReceiptOutput, SaleByBillInput, SaleByIdInput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { findWorkplace } from "../stores/index.ts";
import { RECEIPT } from "./receipt-select.ts";

/** One sale as its receipt prints it. Refuses `resource.not_found`, for another merchant's sale too, and `store.not_assigned`. */
export function saleById(call: Call, input: SaleByIdInput): Promise<ReceiptOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const receipt = await receiptOfSale(tx, merchantId, input.saleId);
    requireStore(call, receipt.storeId);
    return receipt;
  });
}

/** As `saleById`, by the number printed on the bill; letter case does not matter. */
export function saleByBill(call: Call, input: SaleByBillInput): Promise<ReceiptOutput> {
  const { merchantId } = call.actor;
  const billNumber = input.billNumber.toUpperCase();
  return inMerchant(call.database, merchantId, async (tx) => {
    await findWorkplace(tx, call, input.storeId);
    const sale = await tx.sale.findUnique({
      where: { merchantId_storeId_billNumber: { merchantId, storeId: input.storeId, billNumber } },
      select: { id: true },
    });
    if (sale === null) throw new Refusal("resource.not_found", { resource: "sale", id: input.billNumber });
    return receiptOfSale(tx, merchantId, sale.id);
  });
}

/** The stored sale as a receipt: stored values only, nothing computed again. */
export async function receiptOfSale(tx: Tx, merchantId: string, saleId: string): Promise<ReceiptOutput> {
  const sale = await tx.sale.findUnique({ where: { merchantId_id: { merchantId, id: saleId } }, select: RECEIPT });
  if (sale === null) throw new Refusal("resource.not_found", { resource: "sale", id: saleId });
  const { id, register, cashier, lines, tenders, soldAt, businessDate, ...stored } = sale;
  const { store } = register;
  return {
    ...wire(stored),
    saleId: id,
    storeId: store.id,
    storeName: store.name,
    storeAddress: store.address,
    storePhone: store.phone,
    timeZone: store.timeZone,
    receiptHeader: store.receiptHeader,
    receiptFooter: store.receiptFooter,
    registerId: register.id,
    registerName: register.name,
    cashierId: cashier.id,
    cashierName: cashier.fullName,
    soldAt: soldAt.toISOString(),
    businessDate: businessDate.toISOString().slice(0, 10),
    lines: lines.map(wire),
    tenders: tenders.map(wire),
    taxSummary: summariseTax(lines.map(taxed)).map(wire),
  };
}

const taxed = (line: { taxPpm: number; taxMinor: bigint; totalMinor: bigint }) => {
  return { taxPpm: line.taxPpm, taxMinor: minor(line.taxMinor), totalMinor: minor(line.totalMinor) };
};
