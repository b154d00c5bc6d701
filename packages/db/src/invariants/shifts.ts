import type { Invariant } from "./invariant.ts";
import { zFigures, zStated } from "./z-figures.ts";

// What of a sale's tenders lies in the drawer.
const cashOf = (sale: string) => `
  (SELECT coalesce(sum(t.amount_minor), 0) FROM sale_tender t
    WHERE t.merchant_id = ${sale}.merchant_id AND t.sale_id = ${sale}.id AND t.method = 'CASH')`;

/** The money in every drawer adds up, and a Z report once printed never changes (reliability M8; field-notes, thread 20). */
export const shiftInvariants: readonly Invariant[] = [
  {
    id: "M8",
    property:
      "A closed drawer should hold its float, the cash of the shift's sales, and what was put in less what was taken out",
    sql: `
      WITH taken AS (
        SELECT s.merchant_id, s.shift_id, sum(t.amount_minor) AS minor
          FROM sale s
          JOIN sale_tender t ON t.merchant_id = s.merchant_id AND t.sale_id = s.id AND t.method = 'CASH'
          LEFT JOIN shift_adjustment a ON a.merchant_id = s.merchant_id AND a.sale_id = s.id
         WHERE a.sale_id IS NULL GROUP BY s.merchant_id, s.shift_id
      ), moved AS (
        SELECT merchant_id, shift_id, sum(CASE type WHEN 'IN' THEN amount_minor WHEN 'OUT' THEN -amount_minor ELSE 0 END) AS minor
          FROM cash_movement GROUP BY merchant_id, shift_id
      )
      SELECT h.merchant_id, h.id AS shift_id, h.register_id, h.expected_cash_minor,
             h.opening_float_minor + coalesce(t.minor, 0) + coalesce(m.minor, 0) AS adds_up_to
        FROM shift h
        LEFT JOIN taken t ON t.merchant_id = h.merchant_id AND t.shift_id = h.id
        LEFT JOIN moved m ON m.merchant_id = h.merchant_id AND m.shift_id = h.id
       WHERE h.closed_at IS NOT NULL
         AND h.expected_cash_minor IS DISTINCT FROM h.opening_float_minor + coalesce(t.minor, 0) + coalesce(m.minor, 0)`,
  },
  {
    id: "M8-count",
    property: "What was counted in a drawer is the sum of its notes and coins",
    sql: `
      WITH counted AS (
        SELECT merchant_id, shift_id, sum(denomination_minor * count) AS minor FROM shift_count GROUP BY merchant_id, shift_id
      )
      SELECT h.merchant_id, h.id AS shift_id, h.register_id, h.counted_cash_minor, c.minor AS sum_of_count
        FROM shift h LEFT JOIN counted c ON c.merchant_id = h.merchant_id AND c.shift_id = h.id
       WHERE CASE WHEN h.z_number IS NULL THEN c.minor IS NOT NULL ELSE h.counted_cash_minor IS DISTINCT FROM coalesce(c.minor, 0) END`,
  },
  {
    id: "M8-report",
    property: "Every figure of a Z report is what the shift's sales, tenders and movements of cash add up to",
    sql: `
      SELECT f.merchant_id, f.shift_id, h.z_number,
             jsonb_object_agg(figure.key, jsonb_build_object('report', stated.figures -> figure.key, 'books', figure.value)) AS differs
        FROM (${zFigures}) f
        JOIN shift h ON h.merchant_id = f.merchant_id AND h.id = f.shift_id
       CROSS JOIN LATERAL (SELECT ${zStated} AS figures) stated
       CROSS JOIN LATERAL jsonb_each(f.figures) figure
       WHERE figure.value IS DISTINCT FROM stated.figures -> figure.key
       GROUP BY f.merchant_id, f.shift_id, h.z_number`,
  },
  {
    id: "M8-shift",
    property: "A sale belongs to a shift of its own register and store",
    sql: `
      SELECT s.merchant_id, s.id AS sale_id, s.bill_number, s.shift_id, s.register_id, h.register_id AS register_of_shift
        FROM sale s LEFT JOIN shift h ON h.merchant_id = s.merchant_id AND h.id = s.shift_id
       WHERE (h.store_id, h.register_id) IS DISTINCT FROM (s.store_id, s.register_id)`,
  },
  {
    id: "M8-late",
    property:
      "A sale has an adjustment exactly if the book has it after its shift's closing, and the adjustment is its own",
    // The register's chain tells the order, for both are written under the chain's lock; no clock is asked.
    sql: `
      WITH closing AS (
        SELECT merchant_id, subject_id AS shift_id, min(seq) AS seq FROM audit_entry
         WHERE action = 'shift.closed' AND subject_type = 'shift' GROUP BY merchant_id, subject_id
      ), selling AS (
        SELECT merchant_id, subject_id AS sale_id, min(seq) AS seq FROM audit_entry
         WHERE action = 'sale.completed' AND subject_type = 'sale' GROUP BY merchant_id, subject_id
      )
      SELECT s.merchant_id, s.id AS sale_id, s.bill_number, s.shift_id, h.closed_at IS NOT NULL AS shift_is_closed,
             e.seq > c.seq AS came_late, a.shift_id AS adjusted_shift_id, a.total_minor AS adjusted_minor, s.total_minor,
             a.cash_minor AS adjusted_cash_minor
        FROM sale s
        LEFT JOIN shift h ON h.merchant_id = s.merchant_id AND h.id = s.shift_id
        LEFT JOIN closing c ON c.merchant_id = s.merchant_id AND c.shift_id = s.shift_id
        LEFT JOIN selling e ON e.merchant_id = s.merchant_id AND e.sale_id = s.id
        LEFT JOIN shift_adjustment a ON a.merchant_id = s.merchant_id AND a.sale_id = s.id
       WHERE (a.sale_id IS NOT NULL AND (
               h.closed_at IS NULL OR (a.shift_id, a.total_minor, a.cash_minor) IS DISTINCT FROM (s.shift_id, s.total_minor, ${cashOf("s")})))
          OR (c.seq IS NOT NULL AND e.seq IS NOT NULL AND (a.sale_id IS NOT NULL) <> (e.seq > c.seq))`,
  },
  {
    id: "M8-open",
    property: "A register has at most one open shift and at most one living till",
    sql: `
      SELECT merchant_id, register_id, 'open shift' AS what, count(*) AS found
        FROM shift WHERE closed_at IS NULL GROUP BY merchant_id, register_id HAVING count(*) > 1
       UNION ALL
      SELECT merchant_id, register_id, 'living till', count(*)
        FROM till WHERE ended_at IS NULL GROUP BY merchant_id, register_id HAVING count(*) > 1`,
  },
  {
    id: "B3",
    property: "Z reports run 1 to n at each register: no duplicate, no gap, and the register stands at n",
    sql: `
      WITH series AS (
        SELECT merchant_id, register_id, count(*) AS reports, count(DISTINCT z_number) AS numbers, max(z_number) AS last_number
          FROM shift WHERE z_number IS NOT NULL GROUP BY merchant_id, register_id
      )
      SELECT r.merchant_id, r.id AS register_id, s.reports, s.numbers, s.last_number, r.last_z_number AS counter
        FROM register r LEFT JOIN series s ON s.merchant_id = r.merchant_id AND s.register_id = r.id
       WHERE s.numbers <> s.reports OR s.last_number <> s.reports OR coalesce(s.reports, 0) <> r.last_z_number`,
  },
];
