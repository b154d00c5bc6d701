import { inTransaction, type Tx } from "@galla/db";
import { Refusal } from "@galla/domain";
import type { CheckoutInput, ReceiptOutput } from "@galla/validators";
import { requirePermission, type Call } from "../../platform/call.ts";
import { takeStock } from "../stock/index.ts";
import { contentHash } from "../../platform/content-hash.ts";
import { decideSale } from "./decide-sale.ts";
import { loadProducts } from "./load-products.ts";
import { openCheckout } from "./open-checkout.ts";
import { toReceipt } from "./receipt.ts";
import { approveSale } from "./sale-approvals.ts";
import { receiptOfSale } from "./sales.reads.ts";
import { keepSale } from "./sales.records.ts";

export type CheckoutResult = {
  readonly receipt: ReceiptOutput;
  /** Whether this sale was already there, and the first answer is given again. */
  readonly replayed: boolean;
};

/**
 * Rings up one whole sale in one interactive transaction, all or nothing (requirements 3-60): claims the sale's id, reads prices and
 * locks stock in product-id order, decides every figure by the shared law, uses up what a leader approved, takes the stock by conditional updates, writes the documents
 * and, last, takes the register's next bill number.
 *
 * The same id with the same content gives the first answer again; with other content it refuses `sale.content_mismatch`. Refuses also
 * `stock.insufficient` (every shortage at once), `sale.total_mismatch`, `quantity.not_whole`, `product.not_sellable`,
 * `resource.not_found`, `payment.short`, `payment.exceeds_total`, `discount.exceeds_amount`, `permission.denied`, and where a
 * leader must agree `approval.required` or `approval.invalid`. A refused sale leaves no row anywhere, its approvals unused, and its id
 * may be used again.
 */
export async function checkout(call: Call, input: CheckoutInput): Promise<CheckoutResult> {
  refuseUnpermitted(call, input);
  const hash = contentHash(input);
  return inTransaction(call.database, async (tx) => {
    const { place, knownHash } = await openCheckout(tx, call, input);
    if (knownHash !== null) return replay(tx, call, { saleId: input.saleId, isSame: hash.equals(knownHash) });
    const productIds = [...new Set(input.lines.map((line) => line.productId))].toSorted();
    const products = await loadProducts(tx, call, { storeId: place.storeId, productIds });
    const sale = decideSale({ input, place, products, cashier: call.actor, soldAt: call.clock() });
    const approvalIds = await approveSale(tx, call, sale);
    await takeStock(tx, { merchantId: call.actor.merchantId, storeId: place.storeId }, sale.takes);
    const bill = await keepSale(tx, call, { ...sale, contentHash: hash, approvalIds });
    return { receipt: toReceipt(sale, bill), replayed: false };
  });
}

function refuseUnpermitted(call: Call, input: CheckoutInput): void {
  if (input.discount !== undefined || input.lines.some((line) => line.discount !== undefined))
    requirePermission(call, "sale.discount");
}

async function replay(tx: Tx, call: Call, sale: { saleId: string; isSame: boolean }): Promise<CheckoutResult> {
  if (!sale.isSame) throw new Refusal("sale.content_mismatch", { saleId: sale.saleId });
  return { receipt: await receiptOfSale(tx, call.actor.merchantId, sale.saleId), replayed: true };
}
