import type { Invariant } from "./invariant.ts";

/** Nothing that moves money or goods is written without its audit entry, in the same transaction (reliability A3). */
export const writtenTogetherInvariants: readonly Invariant[] = [
  {
    id: "A3-stock",
    property: "A sale's stock movements were written by its own transaction, at its time and for its cashier",
    sql: `
      SELECT s.merchant_id, s.bill_number, m.store_id, m.product_id, m.seq, m.line_number, s.tx_id, m.tx_id AS movement_tx_id
        FROM stock_movement m JOIN sale s ON s.merchant_id = m.merchant_id AND s.id = m.sale_id
       WHERE m.type = 'SALE' AND (m.tx_id, m.created_by_id, m.created_at) IS DISTINCT FROM (s.tx_id, s.cashier_id, s.created_at)`,
  },
  {
    id: "A3-goods",
    property: "Every other stock movement has the audit entry of its cause, written by the same transaction",
    sql: `
      WITH cause AS (
        SELECT DISTINCT merchant_id, tx_id, type
          FROM audit_entry
          JOIN (VALUES ('stock.adjusted', 'ADJUSTMENT'), ('stock.received', 'RESTOCK'), ('product.created', 'RESTOCK'),
                       ('products.imported', 'RESTOCK'), ('transfer.sent', 'TRANSFER_OUT'), ('transfer.received', 'TRANSFER_IN'),
                       ('transfer.cancelled', 'TRANSFER_IN')) AS moves (action, type) USING (action)
      )
      SELECT m.merchant_id, m.store_id, m.product_id, m.seq, m.type, m.change_milli, m.tx_id
        FROM stock_movement m LEFT JOIN cause c ON c.merchant_id = m.merchant_id AND c.tx_id = m.tx_id AND c.type = m.type::text
       WHERE m.type <> 'SALE' AND c.merchant_id IS NULL`,
  },
  {
    id: "A3-cash",
    property:
      "Every movement of cash and every late sale's adjustment has its audit entry, written by the same transaction, and no entry tells of a movement that is not there",
    sql: `
      WITH entry AS (
        SELECT DISTINCT merchant_id, tx_id, action, subject_id FROM audit_entry
         WHERE action IN ('shift.cash_moved', 'drawer.opened', 'sale.completed')
      )
      SELECT c.merchant_id, 'cash_movement' AS written, c.id, c.shift_id, c.amount_minor, c.tx_id
        FROM cash_movement c
        LEFT JOIN entry e ON e.merchant_id = c.merchant_id AND e.tx_id = c.tx_id AND e.subject_id = c.id
       WHERE e.merchant_id IS NULL
       UNION ALL
      SELECT a.merchant_id, 'shift_adjustment', a.sale_id, a.shift_id, a.total_minor, a.tx_id
        FROM shift_adjustment a
        LEFT JOIN entry e ON e.merchant_id = a.merchant_id AND e.tx_id = a.tx_id AND e.subject_id = a.sale_id
       WHERE e.merchant_id IS NULL
       UNION ALL
      SELECT e.merchant_id, 'cash_movement', e.subject_id, NULL, NULL, e.tx_id
        FROM entry e LEFT JOIN cash_movement c ON c.merchant_id = e.merchant_id AND c.id = e.subject_id
       WHERE e.action <> 'sale.completed' AND c.merchant_id IS NULL`,
  },
  {
    id: "A3-steps",
    property:
      "Every step of a shift and of a transfer has exactly one audit entry, and no entry tells of a step not taken",
    // A shift without a Z report gathered the sales from before there were shifts; a migration made it, and no person opened it.
    sql: `
      WITH step AS (
        SELECT merchant_id, id AS subject_id, 'shift.opened' AS action FROM shift WHERE closed_at IS NULL OR z_number IS NOT NULL
         UNION ALL SELECT merchant_id, id, 'shift.closed' FROM shift WHERE z_number IS NOT NULL
         UNION ALL SELECT merchant_id, id, 'transfer.sent' FROM stock_transfer
         UNION ALL SELECT merchant_id, id, 'transfer.received' FROM stock_transfer WHERE status = 'RECEIVED'
         UNION ALL SELECT merchant_id, id, 'transfer.cancelled' FROM stock_transfer WHERE status = 'CANCELLED'
      ), entry AS (
        SELECT merchant_id, subject_id, action, count(*) AS entries FROM audit_entry
         WHERE action IN ('shift.opened', 'shift.closed', 'transfer.sent', 'transfer.received', 'transfer.cancelled')
         GROUP BY merchant_id, subject_id, action
      )
      SELECT merchant_id, subject_id, action, s.merchant_id IS NOT NULL AS was_taken, coalesce(e.entries, 0) AS entries
        FROM step s FULL JOIN entry e USING (merchant_id, subject_id, action)
       WHERE s.merchant_id IS NULL OR e.entries IS DISTINCT FROM 1`,
  },
];
