import { z } from "zod";
import { amountMinor, id, limit, MAX_QUANTITY_MILLI, page, pageOf, quantityMilli, text, unit } from "./scalars.ts";

export const movementType = z.enum(["SALE", "RETURN", "ADJUSTMENT", "RESTOCK", "TRANSFER_OUT", "TRANSFER_IN"]);
export const adjustReason = z.enum(["COUNTED", "DAMAGED", "EXPIRED", "THEFT", "CORRECTION", "OTHER"]);

const changeMilli = z
  .int("Must be a whole number of thousandths.")
  .min(-MAX_QUANTITY_MILLI, "Is too large.")
  .max(MAX_QUANTITY_MILLI, "Is too large.")
  .refine((value) => value !== 0, "Must not be zero.");

/** Adds `changeMilli` (either sign) to the stock; below zero is refused with `stock.below_zero`. */
export const adjustStockInput = z.strictObject({
  storeId: id,
  productId: id,
  changeMilli,
  reason: adjustReason,
  note: text(500).default(""),
});

/** Goods that arrived: up to 200 products at once, all or none. A cost given replaces the product's cost price. */
export const receiveStockInput = z.strictObject({
  storeId: id,
  note: text(500).default(""),
  lines: z
    .array(z.strictObject({ productId: id, quantityMilli, costMinor: amountMinor.optional() }))
    .min(1, "At least one product.")
    .max(200, "At most 200 products.")
    .refine(
      (lines) => new Set(lines.map((line) => line.productId)).size === lines.length,
      "The same product is there twice.",
    ),
});

export const stockChangeOutput = z.strictObject({
  levels: z.array(z.strictObject({ productId: id, beforeMilli: z.int(), afterMilli: z.int() })),
});

export const movementListInput = z.strictObject({ storeId: id, productId: id, page, limit });
export const movementListOutput = pageOf(
  z.strictObject({
    seq: z.int(),
    type: movementType,
    changeMilli: z.int(),
    beforeMilli: z.int(),
    afterMilli: z.int(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    saleId: id.nullable(),
    billNumber: z.string().nullable(),
    transferId: id.nullable(),
    transferNumber: z.int().nullable(),
    createdBy: z.string(),
    createdAt: z.string(),
  }),
);

export const lowStockInput = z.strictObject({ storeId: id, page, limit });
export const lowStockOutput = pageOf(
  z.strictObject({
    productId: id,
    name: z.string(),
    sku: z.string(),
    unit,
    stockMilli: z.int(),
    minStockMilli: z.int(),
    shortMilli: z.int(),
  }),
);

/** Products whose expiry is at most `withinDays` after the store's today, expired ones included; `daysLeft` is then negative. */
export const expiringInput = z.strictObject({
  storeId: id,
  withinDays: z.int().min(0).max(365).default(30),
  page,
  limit,
});
export const expiringOutput = pageOf(
  z.strictObject({
    productId: id,
    name: z.string(),
    sku: z.string(),
    unit,
    stockMilli: z.int(),
    expiryDate: z.string(),
    daysLeft: z.int(),
  }),
);

export type AdjustStockInput = z.infer<typeof adjustStockInput>;
export type ReceiveStockInput = z.infer<typeof receiveStockInput>;
export type StockChangeOutput = z.infer<typeof stockChangeOutput>;
export type MovementListInput = z.infer<typeof movementListInput>;
export type MovementListOutput = z.infer<typeof movementListOutput>;
export type LowStockInput = z.infer<typeof lowStockInput>;
export type LowStockOutput = z.infer<typeof lowStockOutput>;
export type ExpiringInput = z.infer<typeof expiringInput>;
export type ExpiringOutput = z.infer<typeof expiringOutput>;
