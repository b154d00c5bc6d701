import { z } from "zod";
import { amountMinor, day, id, instant, limit, MAX_AMOUNT_MINOR, requiredText, tenderMethod, text } from "./scalars.ts";

const denominationCount = z.strictObject({ denominationMinor: amountMinor.min(1), count: z.int().min(0).max(100_000) });
const cashCount = z
  .array(denominationCount)
  .max(40)
  .refine(
    (rows) => new Set(rows.map((row) => row.denominationMinor)).size === rows.length,
    "The same note or coin is there twice.",
  )
  .refine(
    (rows) => rows.reduce((sum, row) => sum + row.denominationMinor * row.count, 0) <= MAX_AMOUNT_MINOR,
    "Comes to too much.",
  );

/** Opens a shift with the float in the drawer. The same id with the same content gives the first answer again. */
export const openShiftInput = z.strictObject({ shiftId: id, registerId: id, openingFloatMinor: amountMinor });

export const cashMovementType = z.enum(["IN", "OUT", "NO_SALE"]);

/** Money into or out of the drawer that is not a sale; each with its reason. */
export const moveCashInput = z.strictObject({
  movementId: id,
  shiftId: id,
  type: z.enum(["IN", "OUT"]),
  amountMinor: amountMinor.min(1, "Must be more than zero."),
  reason: requiredText(200),
});

/** The drawer opened without a sale. */
export const openDrawerInput = z.strictObject({
  movementId: id,
  shiftId: id,
  reason: requiredText(200),
  approvalId: id.optional(),
});

const unsentSale = z.strictObject({ saleId: id, totalMinor: z.int(), queuedAt: instant });

/**
 * Closes a shift by a blind count, note by note. `unsentSales` is what this till still holds; anything in it refuses with that list.
 * A difference needs a reason, and above the merchant's threshold a leader's approval. Over and short are always accepted.
 */
export const closeShiftInput = z.strictObject({
  shiftId: id,
  count: cashCount,
  reason: text(500).default(""),
  approvalId: id.optional(),
  unsentSales: z.array(unsentSale).max(500).default([]),
});

const cashMovement = z.strictObject({
  id,
  type: cashMovementType,
  amountMinor: z.int(),
  reason: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
});

/** The figures of an X or Z report. Amounts in minor units; `cash` is what the drawer did. */
export const shiftFigures = z.strictObject({
  saleCount: z.int(),
  lineCount: z.int(),
  grossMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  roundingMinor: z.int(),
  totalMinor: z.int(),
  refundCount: z.int(),
  refundMinor: z.int(),
  voidCount: z.int(),
  noSaleCount: z.int(),
  firstBillNumber: z.string().nullable(),
  lastBillNumber: z.string().nullable(),
  byMethod: z.array(z.strictObject({ method: tenderMethod, count: z.int(), amountMinor: z.int() })),
  byTax: z.array(z.strictObject({ taxPpm: z.int(), netMinor: z.int(), taxMinor: z.int() })),
  byCashier: z.array(z.strictObject({ cashierId: id, fullName: z.string(), count: z.int(), totalMinor: z.int() })),
  cash: z.strictObject({
    openingFloatMinor: z.int(),
    takenMinor: z.int(),
    refundedMinor: z.int(),
    inMinor: z.int(),
    outMinor: z.int(),
    expectedMinor: z.int(),
  }),
});

/** What a register's till shows of its shift. `figures` is null for those who may not see what the drawer should hold. */
export const shiftOutput = z.strictObject({
  id,
  storeId: id,
  storeName: z.string(),
  registerId: id,
  registerName: z.string(),
  registerCode: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  openingFloatMinor: z.int(),
  closedAt: z.string().nullable(),
  movements: z.array(cashMovement),
  figures: shiftFigures.nullable(),
});

/** A Z report: what was printed and will never change. `anchor` is the head of the register's audit chain at closing. */
export const zReportOutput = z.strictObject({
  shiftId: id,
  zNumber: z.int(),
  merchantName: z.string(),
  storeId: id,
  storeName: z.string(),
  storeAddress: z.string(),
  timeZone: z.string(),
  registerId: id,
  registerName: z.string(),
  registerCode: z.string(),
  currencyCode: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  closedBy: z.string(),
  closedAt: z.string(),
  figures: shiftFigures,
  movements: z.array(cashMovement),
  count: z.array(denominationCount),
  countedMinor: z.int(),
  // Counted less expected: above zero the drawer was over, below it was short.
  differenceMinor: z.int(),
  differenceReason: z.string(),
  approvedBy: z.string().nullable(),
  anchor: z.strictObject({ seq: z.int(), hash: z.string() }),
});

const shiftAdjustment = z.strictObject({
  saleId: id,
  billNumber: z.string(),
  totalMinor: z.int(),
  cashMinor: z.int(),
  createdAt: z.string(),
});

/** One shift as the office sees it: its Z report once closed, and what came in late beside it. */
export const shiftDetailOutput = z.strictObject({
  shift: shiftOutput,
  zReport: zReportOutput.nullable(),
  adjustments: z.array(shiftAdjustment),
});

/** The open shift of a register, or null. Whoever only asks whether one is open says so: the figures are summed at every call. */
export const currentShiftInput = z.strictObject({ registerId: id, withFigures: z.boolean().default(true) });
export const currentShiftOutput = shiftOutput.nullable();
export const shiftByIdInput = z.strictObject({ shiftId: id });

export const shiftListInput = z.strictObject({
  storeId: id.optional(),
  registerId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  status: z.enum(["open", "closed", "all"]).default("all"),
  cursor: z.string().max(200).nullish(),
  limit,
});
const shiftRow = z.strictObject({
  shiftId: id,
  zNumber: z.int().nullable(),
  storeName: z.string(),
  registerName: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  saleCount: z.int(),
  totalMinor: z.int(),
  // Null while open.
  differenceMinor: z.int().nullable(),
  adjustmentCount: z.int(),
});
export const shiftListOutput = z.strictObject({ rows: z.array(shiftRow), nextCursor: z.string().nullable() });

export type OpenShiftInput = z.infer<typeof openShiftInput>;
export type MoveCashInput = z.infer<typeof moveCashInput>;
export type OpenDrawerInput = z.infer<typeof openDrawerInput>;
export type CloseShiftInput = z.infer<typeof closeShiftInput>;
export type CloseShiftCommand = z.input<typeof closeShiftInput>;
export type ShiftFigures = z.infer<typeof shiftFigures>;
export type ShiftOutput = z.infer<typeof shiftOutput>;
export type ZReportOutput = z.infer<typeof zReportOutput>;
export type ShiftDetailOutput = z.infer<typeof shiftDetailOutput>;
export type CurrentShiftInput = z.infer<typeof currentShiftInput>;
export type ShiftByIdInput = z.infer<typeof shiftByIdInput>;
export type ShiftListInput = z.infer<typeof shiftListInput>;
export type ShiftListOutput = z.infer<typeof shiftListOutput>;
export type ShiftRow = z.infer<typeof shiftRow>;
