import type { Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

const saleId = fixtureId(exclusiveShop, "sale", 6);
const productId = fixtureId(exclusiveShop, "product", 4);
const movementId = fixtureId(exclusiveShop, "cash", "OUT");
const transferId = fixtureId(exclusiveShop, "transfer", 3);
const lostId = fixtureId(exclusiveShop, "cash", "lost");
const shiftId = fixtureId(exclusiveShop, "shift", 4);

/** One more entry, duly chained, of a step that was not taken. */
const tell = (action: string, subjectId: string) => `
  SELECT append_audit('${exclusiveShop}', '${exclusiveShop}', '${fixtureId(exclusiveShop, "user")}', '${action}', 'shift',
    '${subjectId}', NULL, NULL, '', '', NULL, NULL)`;

export const writtenTogetherCorruptions: readonly Corruption[] = [
  {
    what: "a movement written by another transaction than its sale",
    sql: [
      `UPDATE stock_movement SET tx_id = tx_id + 1 WHERE merchant_id = '${exclusiveShop}' AND sale_id = '${saleId}' AND line_number = 1`,
    ],
    breaks: ["A3-stock"],
    shows: { merchant_id: exclusiveShop, line_number: 1 },
  },
  {
    what: "goods received that the book does not know of",
    sql: [
      `UPDATE stock_movement SET tx_id = 1 WHERE merchant_id = '${exclusiveShop}' AND product_id = '${productId}' AND type = 'RESTOCK'`,
    ],
    breaks: ["A3-goods"],
    shows: { product_id: productId, seq: 1, type: "RESTOCK" },
  },
  {
    what: "cash taken out that the book does not know of",
    sql: [`UPDATE cash_movement SET tx_id = 1 WHERE merchant_id = '${exclusiveShop}' AND id = '${movementId}'`],
    breaks: ["A3-cash"],
    shows: { written: "cash_movement", id: movementId, amount_minor: 7500 },
  },
  {
    what: "cash taken out of an open drawer that only the book still knows of",
    sql: [tell("shift.cash_moved", lostId)],
    breaks: ["A3-cash"],
    shows: { written: "cash_movement", id: lostId, amount_minor: null },
  },
  {
    what: "a sale's movement put down to somebody else",
    sql: [
      `UPDATE stock_movement SET created_by_id = '${fixtureId(exclusiveShop, "owner")}' WHERE merchant_id = '${exclusiveShop}' AND sale_id = '${saleId}' AND line_number = 1`,
    ],
    breaks: ["A3-stock"],
    shows: { merchant_id: exclusiveShop, line_number: 1 },
  },
  {
    what: "an adjustment written by another transaction than its sale",
    sql: [`UPDATE shift_adjustment SET tx_id = 1 WHERE merchant_id = '${exclusiveShop}'`],
    breaks: ["A3-cash"],
    shows: { written: "shift_adjustment", id: fixtureId(exclusiveShop, "sale", 51) },
  },
  {
    what: "a shift that the book has opened twice",
    sql: [tell("shift.opened", shiftId)],
    breaks: ["A3-steps"],
    shows: { subject_id: shiftId, action: "shift.opened", was_taken: true, entries: 2 },
  },
  {
    what: "a transfer that the book has coming back, and that is still on its way",
    sql: [tell("transfer.cancelled", transferId)],
    breaks: ["A3-steps"],
    shows: { subject_id: transferId, action: "transfer.cancelled", was_taken: false, entries: 1 },
  },
];
