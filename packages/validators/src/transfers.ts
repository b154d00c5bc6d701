import { z } from "zod";
import { id, levelMilli, limit, page, pageOf, quantityMilli, text, unit } from "./scalars.ts";

export const transferStatus = z.enum(["IN_TRANSIT", "RECEIVED", "CANCELLED"]);

const distinct = (lines: readonly { productId: string }[]) =>
  new Set(lines.map((line) => line.productId)).size === lines.length;

/** Goods leave one store at once and are in transit until the other has received them. The same id twice is one transfer. */
export const sendTransferInput = z.strictObject({
  transferId: id,
  fromStoreId: id,
  toStoreId: id,
  note: text(500).default(""),
  lines: z
    .array(z.strictObject({ productId: id, quantityMilli }))
    .min(1, "At least one product.")
    .max(200, "At most 200 products.")
    .refine(distinct, "The same product is there twice."),
});

/** What really arrived, of each product that was sent; a difference stays on the transfer with its reason. */
export const receiveTransferInput = z.strictObject({
  transferId: id,
  lines: z
    .array(z.strictObject({ productId: id, receivedMilli: levelMilli, reason: text(200).default("") }))
    .max(200, "At most 200 products.")
    .refine(distinct, "The same product is there twice."),
});

/** Goods in transit go back to the store they came from. */
export const cancelTransferInput = z.strictObject({ transferId: id, note: text(500).default("") });
export const transferByIdInput = z.strictObject({ transferId: id });

export const transferListInput = z.strictObject({
  storeId: id.optional(),
  status: transferStatus.optional(),
  page,
  limit,
});

const transferRow = z.strictObject({
  transferId: id,
  number: z.int(),
  status: transferStatus,
  fromStoreId: id,
  fromStoreName: z.string(),
  toStoreId: id,
  toStoreName: z.string(),
  lineCount: z.int(),
  sentBy: z.string(),
  sentAt: z.string(),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  hasDifferences: z.boolean(),
});
export const transferListOutput = pageOf(transferRow);

export const transferOutput = transferRow.extend({
  note: z.string(),
  endNote: z.string(),
  lines: z.array(
    z.strictObject({
      productId: id,
      productName: z.string(),
      sku: z.string(),
      unit,
      sentMilli: z.int(),
      // Null while in transit.
      receivedMilli: z.int().nullable(),
      reason: z.string(),
    }),
  ),
});

/** The merchant's active stores by name, also those one does not work in: goods may be sent to any of them. */
export const transferPlacesOutput = z.array(z.strictObject({ id, name: z.string() }));

export type SendTransferInput = z.infer<typeof sendTransferInput>;
export type ReceiveTransferInput = z.infer<typeof receiveTransferInput>;
export type CancelTransferInput = z.infer<typeof cancelTransferInput>;
export type TransferByIdInput = z.infer<typeof transferByIdInput>;
export type TransferListInput = z.infer<typeof transferListInput>;
export type TransferListOutput = z.infer<typeof transferListOutput>;
export type TransferRow = z.infer<typeof transferRow>;
export type TransferOutput = z.infer<typeof transferOutput>;
