-- The texts a sale's digest is made of, each as a function of one row, so that a verifier can hash millions of them set by set; the digest
-- itself is what it was.
CREATE FUNCTION digest_text(s sale) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT
    ROW(s.merchant_id, s.id, s.store_id, s.register_id, s.shift_id, s.cashier_id, s.bill_number, s.bill_year, s.bill_seq,
      s.business_date - date '2000-01-01', (extract(epoch FROM s.sold_at) * 1000000)::bigint, s.payment_status, s.tax_mode,
      s.line_count, s.subtotal_minor, s.discount_minor, s.tax_minor, s.rounding_minor, s.total_minor, s.paid_minor,
      s.credit_minor, s.change_minor, s.discount_kind, s.discount_value, s.customer_name, s.note, encode(s.content_hash,
      'hex'), (extract(epoch FROM s.created_at) * 1000000)::bigint)::text
$$;
CREATE FUNCTION digest_text(l sale_line) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT
    ROW(l.merchant_id, l.sale_id, l.line_number, l.product_id, l.product_name, l.sku, l.unit, l.quantity_milli,
      l.unit_price_minor, l.list_price_minor, l.cost_minor, l.tax_class_name, l.tax_ppm, l.gross_minor,
      l.line_discount_minor, l.cart_discount_minor, l.tax_minor, l.total_minor, l.discount_kind, l.discount_value,
      l.note)::text
$$;
CREATE FUNCTION digest_text(t sale_tender) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT
    ROW(t.merchant_id, t.sale_id, t.tender_number, t.method, t.tendered_minor, t.amount_minor, t.change_minor,
      t.reference)::text
$$;
CREATE FUNCTION digest_of(content text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(content, ''), 'UTF8')), 'base64')
$$;
CREATE OR REPLACE FUNCTION sale_digest(s sale, lines sale_line[], tenders sale_tender[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT digest_of(digest_text(s))
      || '.' || digest_of((SELECT string_agg(digest_text(l), E'\n' ORDER BY l.line_number) FROM unnest(lines) l))
      || '.' || digest_of((SELECT string_agg(digest_text(t), E'\n' ORDER BY t.tender_number) FROM unnest(tenders) t))
$$;
