import { z } from "zod";
import {
  amountMinor,
  day,
  id,
  limit,
  quantityMilli,
  requiredText,
  sharePpm,
  taxMode,
  tenderMethod,
  text,
  unit,
} from "./scalars.ts";

const amountDiscount = z.strictObject({ kind: z.literal("amount"), amountMinor });
const perUnitDiscount = z.strictObject({ kind: z.literal("perUnit"), amountMinor });
const percentDiscount = z.strictObject({ kind: z.literal("percent"), ratePpm: sharePpm });

export const lineDiscount = z.discriminatedUnion("kind", [amountDiscount, perUnitDiscount, percentDiscount]);
export const cartDiscount = z.discriminatedUnion("kind", [amountDiscount, percentDiscount]);

const checkoutLine = z.strictObject({
  productId: id,
  quantityMilli,
  // Only to sell at another price than the catalogue's; needs sale.overridePrice.
  unitPriceMinor: amountMinor.optional(),
  // Needs sale.discount.
  discount: lineDiscount.optional(),
  note: text(200).optional(),
});

const tenderGiven = z.strictObject({
  method: tenderMethod,
  // What is handed over. Cash above the total comes back as change.
  amountMinor,
  reference: text(100).optional(),
});

/**
 * One whole sale. `saleId` is made by the till and is identity, idempotency key and offline key in one. Prices and tax come from
 * the server; `expectedTotalMinor` is what the till showed, and a difference is refused with both figures.
 */
export const checkoutInput = z.strictObject({
  saleId: id,
  registerId: id,
  // The shift the sale belongs to, by its id and never by the clock (field notes 20).
  shiftId: id,
  // What a leader approved for this very sale with their PIN.
  approvalIds: z.array(id).max(5, "At most 5 approvals.").optional(),
  lines: z.array(checkoutLine).min(1, "At least one item required").max(2000, "At most 2,000 lines."),
  discount: cartDiscount.optional(),
  tenders: z.array(tenderGiven).max(20, "At most 20 payments."),
  expectedTotalMinor: amountMinor,
  customerName: text(100).optional(),
  note: text(500).optional(),
});

export const saleStatus = z.enum(["COMPLETED", "VOIDED", "PARTIALLY_REFUNDED", "REFUNDED"]);
export const paymentStatus = z.enum(["PAID", "PARTIAL", "CREDIT"]);

const receiptLine = z.strictObject({
  lineNumber: z.int(),
  productId: id,
  productName: z.string(),
  sku: z.string(),
  unit,
  quantityMilli: z.int(),
  unitPriceMinor: z.int(),
  listPriceMinor: z.int(),
  taxPpm: z.int(),
  taxClassName: z.string(),
  grossMinor: z.int(),
  lineDiscountMinor: z.int(),
  cartDiscountMinor: z.int(),
  taxMinor: z.int(),
  totalMinor: z.int(),
  note: z.string().nullable(),
});

/** A sale as it is stored: what the receipt prints, never recomputed. */
export const receiptOutput = z.strictObject({
  saleId: id,
  billNumber: z.string(),
  storeId: id,
  storeName: z.string(),
  storeAddress: z.string(),
  storePhone: z.string(),
  timeZone: z.string(),
  receiptHeader: z.string(),
  receiptFooter: z.string(),
  registerId: id,
  registerName: z.string(),
  cashierId: id,
  cashierName: z.string(),
  soldAt: z.string(),
  businessDate: z.string(),
  status: saleStatus,
  paymentStatus,
  taxMode,
  subtotalMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  roundingMinor: z.int(),
  totalMinor: z.int(),
  paidMinor: z.int(),
  creditMinor: z.int(),
  changeMinor: z.int(),
  customerName: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(receiptLine),
  tenders: z.array(
    z.strictObject({
      tenderNumber: z.int(),
      method: tenderMethod,
      tenderedMinor: z.int(),
      amountMinor: z.int(),
      changeMinor: z.int(),
      reference: z.string().nullable(),
    }),
  ),
  // Net is the amount the tax was computed on, without the tax.
  taxSummary: z.array(z.strictObject({ taxPpm: z.int(), netMinor: z.int(), taxMinor: z.int() })),
});

/** Days are of the store's time zone, both ends included. `cursor` is the `nextCursor` of the page before. */
export const saleListInput = z.strictObject({
  storeId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  cashierId: id.optional(),
  registerId: id.optional(),
  status: saleStatus.optional(),
  paymentMethod: tenderMethod.optional(),
  search: text(100).default(""),
  cursor: z.string().max(200).nullish(),
  limit,
});

const saleRow = z.strictObject({
  saleId: id,
  billNumber: z.string(),
  soldAt: z.string(),
  storeName: z.string(),
  registerName: z.string(),
  cashierName: z.string(),
  customerName: z.string().nullable(),
  status: saleStatus,
  paymentStatus,
  methods: z.array(tenderMethod),
  lineCount: z.int(),
  totalMinor: z.int(),
});

/** `count` and `totalMinor` cover everything the filters match, not only this page. */
export const saleListOutput = z.strictObject({
  rows: z.array(saleRow),
  nextCursor: z.string().nullable(),
  count: z.int(),
  totalMinor: z.int(),
});

export const saleByIdInput = z.strictObject({ saleId: id });
export const saleByBillInput = z.strictObject({ storeId: id, billNumber: requiredText(64) });

export const salesTodayInput = z.strictObject({ storeId: id });
export const salesTodayOutput = z.strictObject({
  businessDate: z.string(),
  count: z.int(),
  totalMinor: z.int(),
  byMethod: z.array(z.strictObject({ method: tenderMethod, amountMinor: z.int() })),
});

export type CheckoutInput = z.infer<typeof checkoutInput>;
export type CheckoutCommand = z.input<typeof checkoutInput>;
export type LineDiscountInput = z.infer<typeof lineDiscount>;
export type CartDiscountInput = z.infer<typeof cartDiscount>;
export type ReceiptOutput = z.infer<typeof receiptOutput>;
export type ReceiptLine = z.infer<typeof receiptLine>;
export type SaleListInput = z.infer<typeof saleListInput>;
export type SaleListOutput = z.infer<typeof saleListOutput>;
export type SaleRow = z.infer<typeof saleRow>;
export type SaleByIdInput = z.infer<typeof saleByIdInput>;
export type SaleByBillInput = z.infer<typeof saleByBillInput>;
export type SalesTodayInput = z.infer<typeof salesTodayInput>;
export type SalesTodayOutput = z.infer<typeof salesTodayOutput>;
