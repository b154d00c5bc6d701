import type { Invariant } from "./invariant.ts";

/**
 * The audit book is unbroken, and nothing is sold without it. An owner could still write every hash anew; only an anchor
 * outside the database could show that.
 */
export const auditInvariants: readonly Invariant[] = [
  {
    id: "A1",
    property: "Each audit entry's hash is that of its content and the entry before",
    sql: `
      SELECT (chained.entry).merchant_id, (chained.entry).chain_id, (chained.entry).seq, (chained.entry).action,
             (chained.entry).subject_id, (chained.entry).at
        FROM (
          SELECT e AS entry, lag(e.hash, 1, ''::bytea) OVER (PARTITION BY e.merchant_id, e.chain_id ORDER BY e.seq) AS previous
            FROM audit_entry e
        ) chained
       WHERE (chained.entry).hash IS DISTINCT FROM audit_entry_hash(chained.previous, chained.entry)
       ORDER BY 1, 2, 3`,
  },
  {
    id: "A2",
    property: "A chain's entries are numbered without a hole, and its head is the last of them",
    sql: `
      WITH book AS (
        SELECT DISTINCT ON (merchant_id, chain_id) merchant_id, chain_id, seq, hash,
               count(*) OVER (PARTITION BY merchant_id, chain_id) AS entries
          FROM audit_entry ORDER BY merchant_id, chain_id, seq DESC
      )
      SELECT merchant_id, chain_id, b.entries, b.seq AS last_entry, c.last_seq AS head, b.hash = c.head_hash AS head_hash_agrees,
             (SELECT coalesce(min(place) FILTER (WHERE seq <> place), CASE WHEN count(*) < c.last_seq THEN count(*) + 1 END)
                FROM (SELECT e.seq, row_number() OVER (ORDER BY e.seq) AS place FROM audit_entry e
                       WHERE e.merchant_id = c.merchant_id AND e.chain_id = c.chain_id) entry) AS first_missing
        FROM book b FULL JOIN audit_chain c USING (merchant_id, chain_id)
       WHERE coalesce(b.entries, 0) IS DISTINCT FROM c.last_seq OR coalesce(b.seq, 0) IS DISTINCT FROM c.last_seq
          OR coalesce(b.hash, ''::bytea) IS DISTINCT FROM c.head_hash`,
  },
  {
    id: "A3",
    property: "Each sale has one audit entry in its register's chain and one event, all written by one transaction",
    sql: `
      WITH entry AS (
        SELECT merchant_id, subject_id AS sale_id, count(*) AS entries, min(tx_id) AS tx_id, min(chain_id::text) AS chain_id
          FROM audit_entry WHERE action = 'sale.completed' AND subject_type = 'sale' GROUP BY merchant_id, subject_id
      ), announced AS (
        SELECT merchant_id, payload ->> 'saleId' AS sale_id, count(*) AS events, min(tx_id) AS tx_id
          FROM event WHERE type = 'sale.completed' GROUP BY merchant_id, payload ->> 'saleId'
      )
      SELECT coalesce(s.merchant_id, a.merchant_id, e.merchant_id) AS merchant_id,
             coalesce(s.id::text, a.sale_id::text, e.sale_id) AS sale_id,
             s.bill_number, coalesce(a.entries, 0) AS audit_entries, coalesce(e.events, 0) AS events, s.tx_id,
             a.tx_id AS audit_tx_id, e.tx_id AS event_tx_id
        FROM sale s
        FULL JOIN entry a ON a.merchant_id = s.merchant_id AND a.sale_id = s.id
        FULL JOIN announced e ON e.merchant_id = s.merchant_id AND e.sale_id = s.id::text
       WHERE (a.entries, a.tx_id, a.chain_id, e.events, e.tx_id)
             IS DISTINCT FROM (1::bigint, s.tx_id, s.register_id::text, 1::bigint, s.tx_id)`,
  },
  {
    id: "A5",
    property: "A Z report's anchor is the entry at that place of its register's chain, as printed at closing",
    sql: `
      SELECT h.merchant_id, h.id AS shift_id, h.z_number, h.z_report -> 'anchor' AS printed, e.seq, encode(e.hash, 'hex') AS hash
        FROM shift h
        LEFT JOIN audit_entry e ON e.merchant_id = h.merchant_id AND e.chain_id = h.register_id
             AND e.seq = (h.z_report #>> '{anchor,seq}')::bigint
       WHERE h.z_number IS NOT NULL AND coalesce(encode(e.hash, 'hex'), '') IS DISTINCT FROM h.z_report #>> '{anchor,hash}'`,
  },
];
