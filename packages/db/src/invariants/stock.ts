import type { Invariant } from "./invariant.ts";

/** Stock is the sum of its movements, each movement follows from the one before, and every line sold has exactly its own. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: "S1",
    property: "A stock level is the sum of its movements",
    sql: `
      WITH moved AS (
        SELECT merchant_id, store_id, product_id, sum(change_milli) AS quantity_milli
          FROM stock_movement GROUP BY merchant_id, store_id, product_id
      )
      SELECT merchant_id, store_id, product_id, l.quantity_milli, m.quantity_milli AS sum_of_movements
        FROM stock_level l FULL JOIN moved m USING (merchant_id, store_id, product_id)
       WHERE l.quantity_milli IS DISTINCT FROM coalesce(m.quantity_milli, 0)`,
  },
  {
    id: "S2",
    property: "Movements of a level are numbered without a hole, and each begins where the one before ended",
    sql: `
      SELECT merchant_id, store_id, product_id, seq, place, before_milli, previous_after_milli, change_milli, after_milli
        FROM (
          SELECT *, row_number() OVER level AS place, lag(after_milli, 1, 0::bigint) OVER level AS previous_after_milli
            FROM stock_movement WINDOW level AS (PARTITION BY merchant_id, store_id, product_id ORDER BY seq)
        ) movement
       WHERE seq <> place OR before_milli <> previous_after_milli OR after_milli <> before_milli + change_milli`,
  },
  {
    id: "S2-count",
    property: "A stock level knows how many movements it has had",
    sql: `
      WITH moved AS (
        SELECT merchant_id, store_id, product_id, count(*) AS movements
          FROM stock_movement GROUP BY merchant_id, store_id, product_id
      )
      SELECT merchant_id, store_id, product_id, l.seq, m.movements
        FROM stock_level l FULL JOIN moved m USING (merchant_id, store_id, product_id)
       WHERE l.seq IS DISTINCT FROM coalesce(m.movements, 0)`,
  },
  {
    id: "S3",
    property:
      "Each sale line has exactly one movement of type SALE, of its product, store and quantity; and no other exists",
    sql: `
      WITH line AS (
        SELECT l.merchant_id, l.sale_id, l.line_number, s.store_id, l.product_id, l.quantity_milli
          FROM sale_line l JOIN sale s ON s.merchant_id = l.merchant_id AND s.id = l.sale_id
      ), taken AS NOT MATERIALIZED (
        SELECT merchant_id, sale_id, line_number, store_id, product_id, change_milli FROM stock_movement WHERE type = 'SALE'
      )
      SELECT merchant_id, sale_id, line_number, count(*)::int AS movements, NULL::uuid AS store_id, NULL::uuid AS product_id,
             NULL::bigint AS quantity_milli, NULL::uuid AS movement_store_id, NULL::uuid AS movement_product_id,
             NULL::bigint AS change_milli
        FROM taken GROUP BY merchant_id, sale_id, line_number HAVING count(*) > 1
       UNION ALL
      SELECT merchant_id, sale_id, line_number, num_nonnulls(t.product_id), l.store_id, l.product_id, l.quantity_milli,
             t.store_id, t.product_id, t.change_milli
        FROM line l FULL JOIN taken t USING (merchant_id, sale_id, line_number)
       WHERE (t.store_id, t.product_id, t.change_milli) IS DISTINCT FROM (l.store_id, l.product_id, -l.quantity_milli)`,
  },
  {
    id: "S4",
    property: "Stock is never below zero, neither now nor at any movement",
    sql: `
      SELECT merchant_id, store_id, product_id, NULL::bigint AS seq, quantity_milli FROM stock_level WHERE quantity_milli < 0
       UNION ALL
      SELECT merchant_id, store_id, product_id, seq, least(before_milli, after_milli) FROM stock_movement
       WHERE before_milli < 0 OR after_milli < 0`,
  },
];
