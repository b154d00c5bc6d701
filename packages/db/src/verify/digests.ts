import type { Invariant } from "../invariants/index.ts";

/** The digest of all the rows of a sale in a table, as `sale_digest` makes it, for every sale at once. */
const partOf = (table: string, number: string) => `
  SELECT merchant_id, sale_id, digest_of(string_agg(digest_text(part), E'\\n' ORDER BY ${number})) AS digest
    FROM ${table} part GROUP BY merchant_id, sale_id`;

// The place of each part in the text that `sale_digest` gives.
const parts = `(VALUES (1, 'sale'), (2, 'sale_line'), (3, 'sale_tender')) AS part (place, altered)`;

/** An instant as the book writes it: to the millisecond, whatever the session's time zone. */
const written = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// What of the book's account of a document is not so now, one figure beside the other; null where all is.
const differs = `
  (SELECT jsonb_object_agg(told.key, jsonb_build_object('book', told.value, 'now', now.figures -> told.key))
     FROM jsonb_each(book.figures) told WHERE told.value IS DISTINCT FROM now.figures -> told.key)`;

// The notes and coins of the shift `h`, largest first, as a Z report lists them.
const counted = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('denominationMinor', c.denomination_minor, 'count', c.count)
            ORDER BY c.denomination_minor DESC), '[]')
     FROM shift_count c WHERE c.merchant_id = h.merchant_id AND c.shift_id = h.id)`;

/**
 * Documents as they are against what the audit book said of them when they were written. The book itself is guarded by its chain, so a
 * document that contradicts it was altered afterwards. Sales from before there were digests are left to the other checks.
 */
export const digestChecks: readonly Invariant[] = [
  {
    id: "D1",
    property: "A sale, its lines and its tenders are as they were when they were kept",
    sql: `
      WITH line AS (${partOf("sale_line", "line_number")}), tender AS (${partOf("sale_tender", "tender_number")})
      SELECT s.merchant_id, s.id AS sale_id, s.bill_number, part.altered, e.at AS kept_at
        FROM audit_entry e
        JOIN sale s ON s.merchant_id = e.merchant_id AND s.id = e.subject_id
        LEFT JOIN line ON line.merchant_id = s.merchant_id AND line.sale_id = s.id
        LEFT JOIN tender ON tender.merchant_id = s.merchant_id AND tender.sale_id = s.id
       CROSS JOIN LATERAL (SELECT concat_ws('.', digest_of(digest_text(s)), coalesce(line.digest, digest_of('')),
         coalesce(tender.digest, digest_of(''))) AS text OFFSET 0) digest
       CROSS JOIN ${parts}
       WHERE e.action = 'sale.completed' AND e.after ? 'digest' AND e.after ->> 'digest' IS DISTINCT FROM digest.text
         AND split_part(e.after ->> 'digest', '.', part.place) IS DISTINCT FROM split_part(digest.text, '.', part.place)
       ORDER BY e.at, part.place`,
  },
  {
    id: "D2",
    property: "A shift is as it was opened, and its Z report as it was printed",
    sql: `
      SELECT h.merchant_id, h.id AS shift_id, h.z_number, e.action, ${differs} AS differs
        FROM audit_entry e
        JOIN shift h ON h.merchant_id = e.merchant_id AND h.id = e.subject_id
       CROSS JOIN LATERAL (SELECT jsonb_build_object('by', e.actor_id, 'approvalId', e.approval_id) || e.after AS figures) book
       CROSS JOIN LATERAL (SELECT ${written("h.opened_at")} AS opened, ${written("h.closed_at")} AS closed) at
       CROSS JOIN LATERAL (SELECT CASE e.action
           WHEN 'shift.closed' THEN jsonb_build_object('by', h.closed_by_id) || h.z_report || jsonb_build_object(
             'approvalId', h.close_approval_id, 'openedAt', at.opened, 'closedAt', at.closed, 'count', ${counted})
           ELSE jsonb_build_object('by', h.opened_by_id, 'approvalId', NULL, 'storeId', h.store_id, 'registerId', h.register_id,
             'openingFloatMinor', h.opening_float_minor, 'openedAt', at.opened) END AS figures) now
       WHERE e.action IN ('shift.opened', 'shift.closed')
         AND ${differs} IS NOT NULL
       ORDER BY e.at`,
  },
  {
    id: "D3",
    property: "A movement of cash is as it was written",
    sql: `
      SELECT c.merchant_id, c.id, c.shift_id, c.type, c.amount_minor, c.reason, c.created_by_id, e.actor_id AS book_actor_id,
             e.after AS book
        FROM audit_entry e
        JOIN cash_movement c ON c.merchant_id = e.merchant_id AND c.id = e.subject_id
       WHERE e.subject_type = 'cash_movement'
         AND (e.actor_id <> c.created_by_id OR NOT jsonb_build_object('shiftId', c.shift_id, 'type', c.type, 'amountMinor', c.amount_minor,
              'reason', c.reason, 'createdAt', ${written("c.created_at")}) @> e.after)
       ORDER BY e.at`,
  },
  {
    id: "D4",
    property: "An approval says what was asked for, and who gave it",
    sql: `
      SELECT e.merchant_id, e.subject_id AS approval_id, a.permission, a.subject_id, a.approved_by_id, a.requested_by_id, a.reason,
             e.after AS book
        FROM audit_entry e
        LEFT JOIN approval a ON a.merchant_id = e.merchant_id AND a.id = e.subject_id
       WHERE e.action = 'approval.granted'
         AND (e.actor_id IS DISTINCT FROM a.requested_by_id OR a.permission IS DISTINCT FROM coalesce(e.after #>> '{scope,permission}',
              a.permission) OR NOT jsonb_build_object('storeId', a.store_id, 'scope', a.scope, 'reason', a.reason,
              'approvedById', a.approved_by_id) @> e.after)
       ORDER BY e.at`,
  },
  {
    id: "D5",
    property: "Stock opened with, adjusted or received is what the book says",
    sql: `
      WITH told AS (
        SELECT merchant_id, tx_id, 'ADJUSTMENT' AS type, (after ->> 'storeId')::uuid AS store_id, subject_id AS product_id,
               (before ->> 'quantityMilli')::bigint AS before_milli, (after ->> 'quantityMilli')::bigint AS after_milli,
               after ->> 'reason' AS reason, after ->> 'note' AS note, actor_id
          FROM audit_entry WHERE action = 'stock.adjusted'
         UNION ALL
        SELECT e.merchant_id, e.tx_id, 'RESTOCK', e.subject_id, (level ->> 'productId')::uuid, NULL, (level ->> 'quantityMilli')::bigint,
               'RECEIVED', e.after ->> 'note', e.actor_id
          FROM audit_entry e CROSS JOIN jsonb_array_elements(e.after -> 'levels') level WHERE e.action = 'stock.received'
      ), opened AS (
        SELECT merchant_id, tx_id, (after #>> '{openingStock,storeId}')::uuid AS store_id, subject_id AS product_id,
               (after #>> '{openingStock,quantityMilli}')::bigint AS milli
          FROM audit_entry WHERE action = 'product.created'
         UNION ALL
        SELECT e.merchant_id, e.tx_id, (e.after ->> 'storeId')::uuid, (line ->> 'id')::uuid, (line ->> 'openingMilli')::bigint
          FROM audit_entry e CROSS JOIN jsonb_array_elements(e.after -> 'created') line WHERE e.action = 'products.imported'
      )
      SELECT m.merchant_id, m.store_id, m.product_id, m.seq, m.type, m.change_milli, m.after_milli, m.reason, m.note, m.created_by_id
        FROM stock_movement m JOIN opened o ON o.merchant_id = m.merchant_id AND o.tx_id = m.tx_id AND o.store_id = m.store_id
             AND o.product_id = m.product_id
       WHERE m.reason = 'OPENING' AND m.change_milli <> o.milli
       UNION ALL
      SELECT m.merchant_id, m.store_id, m.product_id, m.seq, m.type, m.change_milli, m.after_milli, m.reason, m.note, m.created_by_id
        FROM stock_movement m
        LEFT JOIN told t ON t.merchant_id = m.merchant_id AND t.tx_id = m.tx_id AND t.type = m.type::text AND t.store_id = m.store_id
             AND t.product_id = m.product_id AND t.after_milli = m.after_milli
             AND t.reason = m.reason AND coalesce(t.note, m.note, '') = coalesce(m.note, '') AND t.actor_id = m.created_by_id AND coalesce(t.before_milli, m.before_milli) = m.before_milli
       WHERE m.type IN ('ADJUSTMENT', 'RESTOCK') AND m.reason IS DISTINCT FROM 'OPENING' AND t.merchant_id IS NULL
       ORDER BY merchant_id, store_id, product_id, seq`,
  },
  {
    id: "D6",
    property: "A transfer is as it was sent, received or cancelled",
    sql: `
      SELECT t.merchant_id, t.id AS transfer_id, t.number, e.action, ${differs} AS differs
        FROM audit_entry e
        JOIN stock_transfer t ON t.merchant_id = e.merchant_id AND t.id = e.subject_id
       CROSS JOIN LATERAL (
         SELECT jsonb_object_agg(product_id, jsonb_build_array(sent_milli)) AS sent,
                jsonb_object_agg(product_id, jsonb_build_array(received_milli, reason)) AS received,
                jsonb_object_agg(product_id, jsonb_build_array(product_name, sku, unit)) AS goods
           FROM stock_transfer_line l WHERE l.merchant_id = t.merchant_id AND l.transfer_id = t.id) line
       CROSS JOIN LATERAL (
         SELECT e.after || jsonb_build_object('by', e.actor_id, 'lines',
             jsonb_object_agg(l ->> 'productId', CASE e.action
               WHEN 'transfer.sent' THEN jsonb_build_array(l -> 'quantityMilli')
               ELSE jsonb_build_array(l -> 'receivedMilli', l -> 'reason') END) FILTER (WHERE l ->> 'productId' IS NOT NULL)) AS figures
           FROM (SELECT) one LEFT JOIN jsonb_array_elements(e.after -> 'lines') l ON true) book
       CROSS JOIN LATERAL (
         SELECT jsonb_build_object('number', t.number, 'fromStoreId', t.from_store_id, 'toStoreId', t.to_store_id) || CASE e.action
           WHEN 'transfer.sent' THEN jsonb_build_object('by', t.sent_by_id, 'note', t.note, 'lines', line.sent, 'goods', line.goods,
             'sentAt', ${written("t.sent_at")})
           ELSE jsonb_build_object('by', t.ended_by_id, 'note', t.end_note, 'status', t.status, 'endedAt', ${written("t.ended_at")},
             'lines', CASE t.status WHEN 'RECEIVED' THEN line.received END) END AS figures) now
       WHERE e.action IN ('transfer.sent', 'transfer.received', 'transfer.cancelled') AND ${differs} IS NOT NULL
       ORDER BY e.at`,
  },
];
