import pg from "pg";

/**
 * A whole sale as one SQL function: what this machine's PostgreSQL can do when nothing travels. It exists only in the bench's own
 * database, and keeps every invariant a checkout keeps.
 */
const RING_UP = `
CREATE SCHEMA bench;
GRANT USAGE ON SCHEMA bench TO galla_app;
CREATE FUNCTION bench.ring_up(p_merchant uuid, p_cashier uuid, p_register uuid, p_shift uuid, p_sale uuid, p_products uuid[], p_quantities bigint[])
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  place record;
  bill text;
  taken int;
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_merchant::text || p_sale::text, 0));
  IF EXISTS (SELECT FROM sale WHERE merchant_id = p_merchant AND id = p_sale) THEN RETURN NULL; END IF;
  SELECT s.id AS store_id, s.time_zone, s.tax_mode, r.code INTO place
    FROM register r JOIN store s ON s.merchant_id = r.merchant_id AND s.id = r.store_id
   WHERE r.merchant_id = p_merchant AND r.id = p_register;
  PERFORM FROM shift WHERE merchant_id = p_merchant AND id = p_shift AND register_id = p_register AND closed_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'shift.required'; END IF;
  PERFORM FROM stock_level WHERE merchant_id = p_merchant AND store_id = place.store_id AND product_id = ANY (p_products)
    ORDER BY product_id FOR NO KEY UPDATE;
  UPDATE stock_level l SET quantity_milli = l.quantity_milli - w.quantity, seq = l.seq + 1
    FROM unnest(p_products, p_quantities) AS w(product_id, quantity)
   WHERE l.merchant_id = p_merchant AND l.store_id = place.store_id AND l.product_id = w.product_id AND l.quantity_milli >= w.quantity;
  GET DIAGNOSTICS taken = ROW_COUNT;
  IF taken <> cardinality(p_products) THEN RAISE EXCEPTION 'stock.insufficient'; END IF;
  WITH line AS MATERIALIZED (
    SELECT w.number::int, p.id, p.name, p.sku, p.unit, p.price_minor, p.cost_minor, t.name AS tax_name, t.rate_ppm, w.quantity, g.gross,
           round(g.gross::numeric * t.rate_ppm / 1000000)::bigint AS tax
      FROM unnest(p_products, p_quantities) WITH ORDINALITY AS w(product_id, quantity, number)
      JOIN product p ON p.merchant_id = p_merchant AND p.id = w.product_id
      JOIN tax_class t ON t.merchant_id = p_merchant AND t.id = p.tax_class_id,
           LATERAL (SELECT round(w.quantity::numeric * p.price_minor / 1000)::bigint AS gross) g
  ), total AS (
    SELECT sum(gross)::bigint AS gross, sum(tax)::bigint AS tax, count(*)::int AS lines FROM line
  ), counter AS (
    INSERT INTO bill_counter (merchant_id, register_id, year, last_number)
    VALUES (p_merchant, p_register, extract(year FROM now() AT TIME ZONE place.time_zone), 1)
    ON CONFLICT (merchant_id, register_id, year) DO UPDATE SET last_number = bill_counter.last_number + 1
    RETURNING year, last_number
  ), sale_row AS (
    INSERT INTO sale (merchant_id, id, store_id, register_id, shift_id, cashier_id, bill_number, bill_year, bill_seq, business_date, sold_at,
      payment_status, tax_mode, line_count, subtotal_minor, discount_minor, tax_minor, rounding_minor, total_minor, paid_minor, content_hash)
    SELECT p_merchant, p_sale, place.store_id, p_register, p_shift, p_cashier,
      'BILL-' || year || '-' || CASE WHEN place.code = '' THEN '' ELSE place.code || '-' END || lpad(last_number::text, 6, '0'),
      year, last_number, (now() AT TIME ZONE place.time_zone)::date, now(), 'PAID', place.tax_mode, lines, gross, 0, tax, 0, gross + tax,
      gross + tax, sha256(p_sale::text::bytea)
    FROM counter, total RETURNING bill_number
  ), line_rows AS (
    INSERT INTO sale_line (merchant_id, sale_id, line_number, product_id, product_name, sku, unit, quantity_milli, unit_price_minor,
      list_price_minor, cost_minor, tax_class_name, tax_ppm, gross_minor, line_discount_minor, cart_discount_minor, tax_minor, total_minor)
    SELECT p_merchant, p_sale, number, id, name, sku, unit, quantity, price_minor, price_minor, cost_minor, tax_name, rate_ppm, gross, 0, 0,
      tax, gross + tax FROM line
  ), tender_row AS (
    INSERT INTO sale_tender (merchant_id, sale_id, tender_number, method, tendered_minor, amount_minor, change_minor)
    SELECT p_merchant, p_sale, 1, 'CASH', gross + tax, gross + tax, 0 FROM total
  ), movement_rows AS (
    INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, sale_id, line_number,
      created_by_id)
    SELECT p_merchant, place.store_id, line.id, l.seq, 'SALE', -line.quantity, l.quantity_milli + line.quantity, l.quantity_milli, p_sale,
      line.number, p_cashier
    FROM line JOIN stock_level l ON l.merchant_id = p_merchant AND l.store_id = place.store_id AND l.product_id = line.id
  ), event_row AS (
    INSERT INTO event (merchant_id, id, type, payload)
    VALUES (p_merchant, uuidv7(), 'sale.completed', jsonb_build_object('saleId', p_sale, 'storeId', place.store_id, 'registerId', p_register,
      'productIds', to_jsonb(p_products)))
  )
  SELECT bill_number INTO bill FROM sale_row;
  PERFORM append_audit(p_merchant, p_register, p_cashier, 'sale.completed', 'sale', p_sale, NULL,
    jsonb_build_object('lineCount', cardinality(p_products)), 'bench', '', p_register, NULL);
  RETURN bill;
END $$`;

/** Defines the function in the bench's database. */
export async function defineRingUp(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(RING_UP);
  } finally {
    await client.end();
  }
}
