import type pg from "pg";
import { idSql } from "./shop.ts";

// Every third sale is paid by UPI and cash, every fifth has one product on two lines, every fourth a discount on the whole cart.
const line = `
  SELECT s, l AS line_number, pr.id AS product_id, pr.name, pr.sku, pr.unit, quantity.milli AS quantity_milli, pr.price_minor,
         t.name AS tax_class_name, t.rate_ppm, gross.minor AS gross_minor, line_discount.minor AS line_discount_minor,
         cart_discount.minor AS cart_discount_minor, tax.minor AS tax_minor,
         net.minor + CASE store.tax_mode WHEN 'EXCLUSIVE' THEN tax.minor ELSE 0 END AS total_minor
    FROM store
   CROSS JOIN generate_series($2::bigint, $3::bigint) s
   CROSS JOIN LATERAL generate_series(1, 2 + s % 5) l
   CROSS JOIN (SELECT count(*) AS products FROM product WHERE merchant_id = $1) range
    JOIN product pr ON pr.merchant_id = $1
         AND pr.id = ${idSql("product", "(1 + (s * 7 + CASE WHEN s % 5 = 0 THEN 3 ELSE l * 3 END) % range.products)")}
    JOIN tax_class t ON t.merchant_id = $1 AND t.id = pr.tax_class_id
   CROSS JOIN LATERAL (SELECT CASE pr.unit WHEN 'KG' THEN 1238 ELSE 1000 * (1 + (s + l) % 4) END AS milli) quantity
   CROSS JOIN LATERAL (SELECT round(quantity.milli::numeric * pr.price_minor / 1000)::bigint AS minor) gross
   CROSS JOIN LATERAL (SELECT CASE WHEN (s + l) % 6 = 0 THEN gross.minor / 10 ELSE 0 END AS minor) line_discount
   CROSS JOIN LATERAL (SELECT CASE WHEN s % 4 = 0 THEN (gross.minor - line_discount.minor) / 20 ELSE 0 END AS minor) cart_discount
   CROSS JOIN LATERAL (SELECT gross.minor - line_discount.minor - cart_discount.minor AS minor) net
   CROSS JOIN LATERAL (SELECT round(net.minor::numeric * t.rate_ppm
     / (1000000 + CASE store.tax_mode WHEN 'INCLUSIVE' THEN t.rate_ppm ELSE 0 END))::bigint AS minor) tax
   WHERE store.merchant_id = $1 AND store.id = ${idSql("store")}`;

// Sales ten minutes apart that cross the turn of the year of Kolkata, whose midnight is 18:30 UTC.
const sale = `
  SELECT sums.*, ${idSql("sale", "s")} AS id, place.register_id, place.shift_id, clock.at AS sold_at,
         (clock.at AT TIME ZONE 'Asia/Kolkata')::date AS business_date,
         extract(year FROM clock.at AT TIME ZONE 'Asia/Kolkata')::int AS year,
         rounding.minor AS rounding_minor, sums.priced_minor + rounding.minor AS due_minor, store.id AS store_id, store.tax_mode
    FROM (SELECT s, count(*) AS line_count, sum(gross_minor)::bigint AS subtotal_minor,
                 sum(line_discount_minor + cart_discount_minor)::bigint AS discount_minor, sum(tax_minor)::bigint AS tax_minor,
                 sum(total_minor)::bigint AS priced_minor FROM line GROUP BY s) sums
    JOIN store ON store.merchant_id = $1 AND store.id = ${idSql("store")}
   CROSS JOIN LATERAL (SELECT CASE WHEN s > 40 THEN 3 ELSE 1 + s % 2 END AS register, s BETWEEN 47 AND 50 AS is_second) shift
   CROSS JOIN LATERAL (SELECT ${idSql("register", "register")} AS register_id,
     ${idSql("shift", "(register + is_second::int)")} AS shift_id) place
   CROSS JOIN LATERAL (SELECT timestamptz '2026-12-31 16:00Z' + s * interval '10 minutes' AS at) clock
   CROSS JOIN LATERAL (SELECT CASE WHEN s % 3 = 0 OR store.cash_rounding_increment_minor = 0 THEN 0
     ELSE round(sums.priced_minor::numeric / store.cash_rounding_increment_minor)::bigint * store.cash_rounding_increment_minor
          - sums.priced_minor END AS minor) rounding`;

const tender = `
  SELECT s, id AS sale_id, number, method, amount + change AS tendered_minor, amount AS amount_minor, change AS change_minor
    FROM sale_figures
   CROSS JOIN LATERAL (VALUES
     (1, 'UPI', due_minor / 2, 0::bigint, s % 3 = 0), (2, 'CASH', due_minor - due_minor / 2, 50::bigint, s % 3 = 0),
     (1, 'CASH', due_minor, (1000 - due_minor % 1000) % 1000, s % 3 <> 0)
   ) AS part (number, method, amount, change, is_used)
   WHERE is_used`;

const movement = `
  SELECT level.store_id, line.product_id, line.s, line.line_number, line.quantity_milli, level.seq + row_number() OVER earlier AS seq,
         level.quantity_milli - sum(line.quantity_milli) OVER earlier AS after_milli
    FROM line JOIN stock_level level ON level.merchant_id = $1 AND level.store_id = ${idSql("store")}
         AND level.product_id = line.product_id
  WINDOW earlier AS (PARTITION BY line.product_id ORDER BY line.s, line.line_number)`;

const ringUpSql = `
  WITH line AS MATERIALIZED (${line}), sale_figures AS MATERIALIZED (${sale}), tender AS MATERIALIZED (${tender}),
  movement AS MATERIALIZED (${movement}), numbered AS MATERIALIZED (
    SELECT f.*, coalesce(c.last_number, 0) + row_number() OVER (PARTITION BY f.register_id, f.year ORDER BY s) AS number, r.code
      FROM sale_figures f JOIN register r ON r.merchant_id = $1 AND r.id = f.register_id
      LEFT JOIN bill_counter c ON c.merchant_id = $1 AND c.register_id = f.register_id AND c.year = f.year
  ), counters AS (
    INSERT INTO bill_counter (merchant_id, register_id, year, last_number)
    SELECT $1, register_id, year, max(number) FROM numbered GROUP BY register_id, year
    ON CONFLICT (merchant_id, register_id, year) DO UPDATE SET last_number = excluded.last_number
  ), sales AS (
    INSERT INTO sale (merchant_id, id, store_id, register_id, shift_id, cashier_id, bill_number, bill_year, bill_seq, business_date, sold_at,
      payment_status, tax_mode, line_count, subtotal_minor, discount_minor, tax_minor, rounding_minor, total_minor, paid_minor,
      change_minor, content_hash)
    SELECT $1, id, store_id, register_id, shift_id, ${idSql("user")},
      'BILL-' || year || '-' || CASE code WHEN '' THEN '' ELSE code || '-' END || lpad(number::text, 6, '0'), year, number, business_date,
      sold_at, 'PAID', tax_mode, line_count, subtotal_minor, discount_minor, tax_minor, rounding_minor, due_minor, due_minor,
      (SELECT sum(change_minor) FROM tender WHERE tender.s = numbered.s), sha256(convert_to(id::text, 'UTF8'))
    FROM numbered RETURNING id, sale AS kept
  ), lines AS (
    INSERT INTO sale_line (merchant_id, sale_id, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
      list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor, total_minor)
    SELECT $1, ${idSql("sale", "s")}, line_number, product_id, name, sku, unit, quantity_milli, price_minor, price_minor, 0,
      tax_class_name, rate_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor, total_minor FROM line
    RETURNING sale_id, sale_line AS kept
  ), tenders AS (
    INSERT INTO sale_tender (merchant_id, sale_id, tender_number, method, tendered_minor, amount_minor, change_minor)
    SELECT $1, sale_id, number, method::"TenderMethod", tendered_minor, amount_minor, change_minor FROM tender
    RETURNING sale_id, sale_tender AS kept
  ), late AS (
    INSERT INTO shift_adjustment (merchant_id, sale_id, shift_id, total_minor, cash_minor)
    SELECT $1, f.id, f.shift_id, f.due_minor, (SELECT coalesce(sum(amount_minor), 0) FROM tender t WHERE t.s = f.s AND t.method = 'CASH')
      FROM sale_figures f JOIN shift ON shift.merchant_id = $1 AND shift.id = f.shift_id WHERE shift.closed_at IS NOT NULL
  ), movements AS (
    INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, sale_id,
      line_number, created_by_id)
    SELECT $1, store_id, product_id, seq, 'SALE', -quantity_milli, after_milli + quantity_milli, after_milli, ${idSql("sale", "s")},
      line_number, ${idSql("user")} FROM movement
  ), levels AS (
    UPDATE stock_level level SET quantity_milli = level.quantity_milli - taken.milli, seq = level.seq + taken.movements
      FROM (SELECT product_id, sum(quantity_milli)::bigint AS milli, count(*) AS movements FROM movement GROUP BY product_id) taken
     WHERE level.merchant_id = $1 AND level.store_id = ${idSql("store")} AND level.product_id = taken.product_id
  ), events AS (
    INSERT INTO event (merchant_id, id, type, payload)
    SELECT $1, ${idSql("event", "s")}, 'sale.completed', jsonb_build_object('saleId', id, 'storeId', store_id, 'registerId', register_id)
      FROM numbered
  )
  SELECT append_audit($1, n.register_id, ${idSql("user")}, 'sale.completed', 'sale', n.id, NULL,
           jsonb_build_object('totalMinor', n.due_minor, 'digest', sale_digest(sales.kept,
             ARRAY(SELECT lines.kept FROM lines WHERE lines.sale_id = n.id), ARRAY(SELECT tenders.kept FROM tenders WHERE tenders.sale_id = n.id))),
           'fixture', '127.0.0.1', n.register_id, NULL)
    FROM (SELECT * FROM numbered ORDER BY s) n JOIN sales USING (id)`;

/**
 * Leaves in one transaction what checkouts would: sales numbered `from` to `to` of a fixture shop, with two to six lines each, with
 * discounts, change and cash rounding. Up to 40 they alternate between the first two registers; those after belong to the third
 * register's first shift, and 47 to 50 to its second. A sale of a shift that is closed comes late and gets its adjustment.
 */
export async function ringUp(
  client: pg.ClientBase,
  merchantId: string,
  sales: { from: number; to: number },
): Promise<void> {
  await client.query(ringUpSql, [merchantId, sales.from, sales.to]);
}
