-- What lets a verifier find a rewritten document: the digest of a sale, which its audit entry carries, and triggers that stop the
-- owner's slip on a sale as on its lines.

-- The digest of a sale as it was kept: header, lines and tenders, each hashed by itself so that a verifier can say which of them was
-- altered. The columns are named one by one, so that a column added later does not change the digest of sales from before. `status`
-- is not among them: it may come to change. Instants count in microseconds and dates in days, because no setting of a session may
-- change the text that is hashed; a row's text form quotes its fields, so no two contents have the same text.
CREATE FUNCTION sale_digest(s sale, lines sale_line[], tenders sale_tender[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(ROW(s.merchant_id, s.id, s.store_id, s.register_id, s.shift_id, s.cashier_id, s.bill_number,
           s.bill_year, s.bill_seq, s.business_date - date '2000-01-01', (extract(epoch FROM s.sold_at) * 1000000)::bigint,
           s.payment_status, s.tax_mode, s.line_count, s.subtotal_minor, s.discount_minor, s.tax_minor, s.rounding_minor,
           s.total_minor, s.paid_minor, s.credit_minor, s.change_minor, s.discount_kind, s.discount_value, s.customer_name, s.note,
           encode(s.content_hash, 'hex'), (extract(epoch FROM s.created_at) * 1000000)::bigint)::text, 'UTF8')), 'base64')
      || '.' || encode(sha256(convert_to(coalesce((
        SELECT string_agg(ROW(l.merchant_id, l.sale_id, l.line_number, l.product_id, l.product_name, l.sku, l.unit, l.quantity_milli,
                 l.unit_price_minor, l.list_price_minor, l.cost_minor, l.tax_class_name, l.tax_ppm, l.gross_minor,
                 l.line_discount_minor, l.cart_discount_minor, l.tax_minor, l.total_minor, l.discount_kind, l.discount_value,
                 l.note)::text, E'\n' ORDER BY l.line_number)
          FROM unnest(lines) l), ''), 'UTF8')), 'base64')
      || '.' || encode(sha256(convert_to(coalesce((
        SELECT string_agg(ROW(t.merchant_id, t.sale_id, t.tender_number, t.method, t.tendered_minor, t.amount_minor, t.change_minor,
                 t.reference)::text, E'\n' ORDER BY t.tender_number)
          FROM unnest(tenders) t), ''), 'UTF8')), 'base64')
$$;

-- A sale is history like its lines. Issue by issue a verb may come to need one of its columns; it will be let through by name then.
CREATE TRIGGER sale_rewrite_history BEFORE UPDATE ON sale FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
