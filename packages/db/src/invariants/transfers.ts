import type { Invariant } from "./invariant.ts";

/** Goods that leave a store are in transit until they arrive or come back; nothing appears or is lost without a line saying so. */
export const transferInvariants: readonly Invariant[] = [
  {
    id: "S5",
    property:
      "Each line of a transfer left its store by one movement, and what arrived, or came back, entered the right store by one",
    sql: `
      WITH due AS (
        SELECT l.merchant_id, l.transfer_id, l.product_id, 'TRANSFER_OUT' AS type, t.from_store_id AS store_id, -l.sent_milli AS milli
          FROM stock_transfer_line l JOIN stock_transfer t ON t.merchant_id = l.merchant_id AND t.id = l.transfer_id
         UNION ALL
        SELECT l.merchant_id, l.transfer_id, l.product_id, 'TRANSFER_IN',
               CASE t.status WHEN 'RECEIVED' THEN t.to_store_id ELSE t.from_store_id END,
               CASE t.status WHEN 'RECEIVED' THEN l.received_milli ELSE l.sent_milli END
          FROM stock_transfer_line l JOIN stock_transfer t ON t.merchant_id = l.merchant_id AND t.id = l.transfer_id
         WHERE t.status <> 'IN_TRANSIT' AND NOT (t.status = 'RECEIVED' AND l.received_milli = 0)
      ), moved AS (
        SELECT merchant_id, transfer_id, product_id, type::text, min(store_id::text)::uuid AS store_id, sum(change_milli) AS milli,
               count(*) AS movements
          FROM stock_movement WHERE transfer_id IS NOT NULL GROUP BY merchant_id, transfer_id, product_id, type
      )
      SELECT merchant_id, transfer_id, product_id, type, d.store_id, d.milli AS due_milli, m.store_id AS moved_store_id,
             m.milli AS moved_milli, m.movements
        FROM due d FULL JOIN moved m USING (merchant_id, transfer_id, product_id, type)
       WHERE (d.store_id, d.milli, 1::bigint) IS DISTINCT FROM (m.store_id, m.milli, m.movements)`,
  },
  {
    id: "S5-lines",
    property:
      "A transfer has lines, and they say what arrived exactly when it has ended: nothing of one that came back",
    sql: `
      SELECT t.merchant_id, t.id AS transfer_id, t.number, t.status, count(l.product_id) AS lines, count(l.received_milli) AS received
        FROM stock_transfer t LEFT JOIN stock_transfer_line l ON l.merchant_id = t.merchant_id AND l.transfer_id = t.id
       GROUP BY t.merchant_id, t.id
      HAVING count(l.product_id) = 0
          OR count(l.received_milli) <> CASE t.status WHEN 'IN_TRANSIT' THEN 0 ELSE count(l.product_id) END
          OR (t.status = 'CANCELLED' AND sum(l.received_milli) <> 0)`,
  },
  {
    id: "B4",
    property: "A merchant's transfers run 1 to n: no duplicate, no gap, and the merchant stands at n",
    sql: `
      WITH series AS (
        SELECT merchant_id, count(*) AS transfers, count(DISTINCT number) AS numbers, max(number) AS last_number
          FROM stock_transfer GROUP BY merchant_id
      )
      SELECT m.id AS merchant_id, s.transfers, s.numbers, s.last_number, m.last_transfer_number AS counter
        FROM merchant m LEFT JOIN series s ON s.merchant_id = m.id
       WHERE s.numbers <> s.transfers OR s.last_number <> s.transfers OR coalesce(s.transfers, 0) <> m.last_transfer_number`,
  },
];
