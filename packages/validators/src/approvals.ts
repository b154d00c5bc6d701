import { z } from "zod";
import { amountMinor, id, requiredText, sharePpm } from "./scalars.ts";
import { typedPin } from "./session.ts";

const price = z.strictObject({ productId: id, unitPriceMinor: amountMinor });

/**
 * What exactly is approved. Each names the one act it is good for (a sale, a shift, a drawer opening, a register) by the id the client
 * made for it, and how far it goes. A sale is approved as it stands: with its total before cash is rounded.
 */
export const approvalScope = z.discriminatedUnion("permission", [
  z.strictObject({
    permission: z.literal("sale.discountOverLimit"),
    saleId: id,
    totalMinor: amountMinor,
    discountPpm: sharePpm,
  }),
  z.strictObject({
    permission: z.literal("sale.overridePrice"),
    saleId: id,
    totalMinor: amountMinor,
    prices: z.array(price).min(1, "At least one price.").max(2000, "At most 2,000 prices."),
  }),
  z.strictObject({ permission: z.literal("drawer.open"), movementId: id }),
  z.strictObject({ permission: z.literal("shift.closeOverThreshold"), shiftId: id, countedMinor: amountMinor }),
  z.strictObject({ permission: z.literal("register.release"), registerId: id }),
]);

/**
 * A leader types their PIN at somebody else's screen. `approvalId` is made by the client; sending the same twice gives the same answer.
 */
export const grantApprovalInput = z.strictObject({
  approvalId: id,
  approverId: id,
  pin: typedPin,
  storeId: id,
  reason: requiredText(200),
  scope: approvalScope,
});

export const approvalOutput = z.strictObject({ approvalId: id, approverName: z.string(), expiresAt: z.string() });

export const approversInput = z.strictObject({ storeId: id });
/** Leaders of the store who have a PIN. */
export const approversOutput = z.array(z.strictObject({ id, fullName: z.string() }));

export type ApprovalScope = z.infer<typeof approvalScope>;
export type GrantApprovalInput = z.infer<typeof grantApprovalInput>;
export type ApprovalOutput = z.infer<typeof approvalOutput>;
export type ApproversInput = z.infer<typeof approversInput>;
