-- What Prisma's schema language cannot say: byte-order collation, the rules a row can break by itself, partial indexes,
-- hot-row storage, the hash chain, append-only ledgers, and row-level security with an application role that owns nothing.

-- Byte order -----------------------------------------------------------------------------------------------------------
-- Prefix searches are ranges over these columns, and a list sorted by name looks the same on every machine.
ALTER TABLE product_term ALTER COLUMN term TYPE text COLLATE "C";
ALTER TABLE product ALTER COLUMN name_folded TYPE text COLLATE "C", ALTER COLUMN sku_folded TYPE text COLLATE "C";
ALTER TABLE category ALTER COLUMN name_folded TYPE text COLLATE "C";
ALTER TABLE sale ALTER COLUMN bill_number TYPE text COLLATE "C";

-- Rules of one row -------------------------------------------------------------------------------------------------------
ALTER TABLE merchant
  ADD CONSTRAINT merchant_name_check CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT merchant_exponent_check CHECK (currency_exponent IN (0, 2, 3));
ALTER TABLE store
  ADD CONSTRAINT store_name_check CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT store_rounding_check CHECK (cash_rounding_increment_minor >= 0),
  ADD CONSTRAINT store_min_stock_check CHECK (min_stock_default_milli >= 0);
ALTER TABLE register ADD CONSTRAINT register_code_check CHECK (code ~ '^[0-9A-Z]{0,8}$');
ALTER TABLE tax_class ADD CONSTRAINT tax_class_rate_check CHECK (rate_ppm BETWEEN 0 AND 10000000);
ALTER TABLE app_user ADD CONSTRAINT app_user_email_check CHECK (email = lower(email) AND email LIKE '_%@_%');
-- The limits people meet count what they see; a letter with its marks is one of those, and up to 24 characters here.
ALTER TABLE category ADD CONSTRAINT category_name_check CHECK (length(name) BETWEEN 1 AND 2400);
ALTER TABLE product
  ADD CONSTRAINT product_name_check CHECK (length(name) BETWEEN 1 AND 4800),
  ADD CONSTRAINT product_sku_check CHECK (length(sku) BETWEEN 1 AND 1536),
  ADD CONSTRAINT product_price_check CHECK (price_minor BETWEEN 0 AND 10000000000),
  ADD CONSTRAINT product_cost_check CHECK (cost_minor BETWEEN 0 AND 10000000000),
  ADD CONSTRAINT product_min_stock_check CHECK (min_stock_milli BETWEEN 0 AND 1000000000000),
  ADD CONSTRAINT product_version_check CHECK (version >= 1);
ALTER TABLE product_barcode ADD CONSTRAINT product_barcode_check CHECK (length(barcode) BETWEEN 1 AND 512);
ALTER TABLE stock_level
  ADD CONSTRAINT stock_level_quantity_check CHECK (quantity_milli >= 0),
  ADD CONSTRAINT stock_level_seq_check CHECK (seq >= 0);
ALTER TABLE stock_movement
  ADD CONSTRAINT stock_movement_sum_check CHECK (after_milli = before_milli + change_milli),
  ADD CONSTRAINT stock_movement_floor_check CHECK (before_milli >= 0 AND after_milli >= 0),
  ADD CONSTRAINT stock_movement_change_check CHECK (change_milli <> 0 OR type = 'ADJUSTMENT'),
  ADD CONSTRAINT stock_movement_seq_check CHECK (seq >= 1),
  ADD CONSTRAINT stock_movement_sale_check CHECK (
    (sale_id IS NULL) = (line_number IS NULL) AND (type <> 'SALE' OR (sale_id IS NOT NULL AND change_milli < 0))
  );
ALTER TABLE bill_counter ADD CONSTRAINT bill_counter_check CHECK (last_number >= 0 AND year BETWEEN 2000 AND 9999);
ALTER TABLE sale
  ADD CONSTRAINT sale_amounts_check CHECK (
    subtotal_minor >= 0 AND discount_minor >= 0 AND tax_minor >= 0 AND total_minor >= 0
    AND paid_minor >= 0 AND credit_minor >= 0 AND change_minor >= 0 AND discount_minor <= subtotal_minor
  ),
  ADD CONSTRAINT sale_total_check CHECK (
    total_minor = subtotal_minor - discount_minor
      + CASE WHEN tax_mode = 'EXCLUSIVE' THEN tax_minor ELSE 0 END + rounding_minor
  ),
  ADD CONSTRAINT sale_settled_check CHECK (paid_minor + credit_minor = total_minor),
  -- Credit needs a customer to owe it; there are none yet.
  ADD CONSTRAINT sale_credit_check CHECK (credit_minor = 0),
  ADD CONSTRAINT sale_payment_status_check CHECK (
    payment_status = CASE WHEN credit_minor = 0 THEN 'PAID' WHEN paid_minor > 0 THEN 'PARTIAL' ELSE 'CREDIT' END::"PaymentStatus"
  ),
  ADD CONSTRAINT sale_bill_check CHECK (bill_seq >= 1 AND bill_year BETWEEN 2000 AND 9999),
  ADD CONSTRAINT sale_lines_check CHECK (line_count >= 1),
  ADD CONSTRAINT sale_hash_check CHECK (length(content_hash) = 32),
  ADD CONSTRAINT sale_discount_check CHECK ((discount_kind IS NULL) = (discount_value IS NULL) AND discount_kind IS DISTINCT FROM 'PER_UNIT');
ALTER TABLE sale_line
  ADD CONSTRAINT sale_line_number_check CHECK (line_number >= 1),
  ADD CONSTRAINT sale_line_quantity_check CHECK (quantity_milli > 0),
  ADD CONSTRAINT sale_line_price_check CHECK (unit_price_minor >= 0 AND list_price_minor >= 0 AND cost_minor >= 0),
  ADD CONSTRAINT sale_line_gross_check CHECK (gross_minor = round(quantity_milli::numeric * unit_price_minor / 1000)),
  ADD CONSTRAINT sale_line_discount_check CHECK (
    line_discount_minor >= 0 AND cart_discount_minor >= 0 AND line_discount_minor + cart_discount_minor <= gross_minor
    AND (discount_kind IS NULL) = (discount_value IS NULL)
  ),
  ADD CONSTRAINT sale_line_total_check CHECK (
    tax_minor >= 0 AND tax_ppm >= 0
    AND total_minor - (gross_minor - line_discount_minor - cart_discount_minor) IN (0, tax_minor)
  );
ALTER TABLE sale_tender
  ADD CONSTRAINT sale_tender_number_check CHECK (tender_number >= 1),
  ADD CONSTRAINT sale_tender_sum_check CHECK (tendered_minor = amount_minor + change_minor),
  ADD CONSTRAINT sale_tender_floor_check CHECK (amount_minor >= 0 AND change_minor >= 0),
  ADD CONSTRAINT sale_tender_change_check CHECK (change_minor = 0 OR method = 'CASH');
ALTER TABLE audit_chain ADD CONSTRAINT audit_chain_check CHECK (last_seq >= 0 AND length(head_hash) IN (0, 32));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_check CHECK (seq >= 1 AND length(hash) = 32);

-- Partial and covering indexes --------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX product_sku_key ON product (merchant_id, sku_folded) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX category_name_key ON category (merchant_id, name_folded) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX tax_class_default_key ON tax_class (merchant_id) WHERE is_default;
CREATE INDEX product_expiry_idx ON product (merchant_id, expiry_date) WHERE expiry_date IS NOT NULL AND archived_at IS NULL;
-- Each sale line has at most one movement of type SALE, and a sale's movements are found without reading the ledger.
CREATE UNIQUE INDEX stock_movement_sale_key ON stock_movement (merchant_id, sale_id, line_number) WHERE type = 'SALE';
CREATE INDEX session_live_idx ON session (merchant_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX event_unpublished_idx ON event (created_at) WHERE position IS NULL;

-- Hot rows ----------------------------------------------------------------------------------------------------------------
-- Room for many versions in the page (heap-only updates), and a vacuum that keeps up, or a hot table bloats and its plan turns.
ALTER TABLE stock_level SET (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE bill_counter SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
ALTER TABLE audit_chain SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

-- The audit book ------------------------------------------------------------------------------------------------------------
-- One definition of an entry's hash, used by the writer and by the verifier. Times count in microseconds, so no setting of a
-- session can change the text that is hashed.
CREATE FUNCTION audit_entry_hash(previous bytea, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    entry.merchant_id, entry.chain_id, entry.seq, (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor_id, entry.action,
    entry.subject_type, entry.subject_id, entry.before, entry.after, entry.request_id
  )::text, 'UTF8'))
$$;

-- Appends one entry to a chain inside the caller's transaction. The chain's row stays locked until commit, so entries are dense
-- and in commit order.
CREATE FUNCTION append_audit(
  p_merchant uuid, p_chain uuid, p_actor uuid, p_action text, p_subject_type text, p_subject uuid,
  p_before jsonb, p_after jsonb, p_request text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  entry audit_entry;
  previous bytea;
BEGIN
  SELECT last_seq + 1, head_hash INTO entry.seq, previous
    FROM audit_chain WHERE merchant_id = p_merchant AND chain_id = p_chain FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_chain (merchant_id, chain_id, last_seq, head_hash) VALUES (p_merchant, p_chain, 0, '') ON CONFLICT DO NOTHING;
    SELECT last_seq + 1, head_hash INTO entry.seq, previous
      FROM audit_chain WHERE merchant_id = p_merchant AND chain_id = p_chain FOR UPDATE;
  END IF;
  entry.merchant_id := p_merchant;
  entry.chain_id := p_chain;
  entry.at := clock_timestamp();
  entry.actor_id := p_actor;
  entry.action := p_action;
  entry.subject_type := p_subject_type;
  entry.subject_id := p_subject;
  entry.before := p_before;
  entry.after := p_after;
  entry.request_id := p_request;
  entry.hash := audit_entry_hash(previous, entry);
  entry.tx_id := pg_current_xact_id()::text::bigint;
  INSERT INTO audit_entry SELECT (entry).*;
  UPDATE audit_chain SET last_seq = entry.seq, head_hash = entry.hash WHERE merchant_id = p_merchant AND chain_id = p_chain;
  RETURN entry.seq;
END $$;

-- Ledgers are append-only, for the owner's slip too.
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: its rows are history', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sale_line', 'sale_tender', 'stock_movement', 'audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', t || '_history', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', t || '_history_all', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['sale', 'event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', t || '_history', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', t || '_history_all', t);
  END LOOP;
END $$;

-- Row-level security ----------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'galla_app') THEN
    CREATE ROLE galla_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

-- The merchant of the running transaction. After a commit the setting reads as an empty string, not as null.
CREATE FUNCTION current_merchant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.merchant_id', true), '')::uuid
$$;

DO $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT c.relname AS name, CASE WHEN c.relname = 'merchant' THEN 'id' ELSE 'merchant_id' END AS merchant_column
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = current_schema() AND c.relkind = 'r'
       AND (c.relname = 'merchant' OR EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'merchant_id' AND NOT a.attisdropped))
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format(
      'CREATE POLICY merchant_rows ON %I USING (%2$I = (SELECT current_merchant())) WITH CHECK (%2$I = (SELECT current_merchant()))',
      t.name, t.merchant_column);
    -- Whoever runs migrations, seeds and the invariants may look across merchants, but only by saying so in the transaction.
    EXECUTE format(
      'CREATE POLICY operator_rows ON %I TO CURRENT_USER USING (current_setting(''app.all_merchants'', true) = ''on'') WITH CHECK (current_setting(''app.all_merchants'', true) = ''on'')',
      t.name);
  END LOOP;
END $$;

-- Before anyone is signed in no merchant is set. Who presents an address may see the accounts under it, and who presents a
-- session's token its one row; nothing else.
CREATE POLICY sign_in_rows ON app_user FOR SELECT USING (email = nullif(current_setting('app.sign_in_email', true), ''));
CREATE POLICY token_rows ON session FOR SELECT
  USING (token_hash = decode(nullif(current_setting('app.session_token', true), ''), 'hex'));

CREATE FUNCTION accounts_of_email(p_email text)
RETURNS TABLE (merchant_id uuid, user_id uuid, password_hash text, is_active boolean) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.sign_in_email', p_email, true);
  RETURN QUERY SELECT u.merchant_id, u.id, u.password_hash, u.is_active
    FROM app_user u WHERE u.email = p_email ORDER BY u.merchant_id, u.id LIMIT 5;
  PERFORM set_config('app.sign_in_email', '', true);
END $$;

-- Who holds this token, if the session still lives and the person is active. One call, so that every request can ask and a
-- person who was let go is out at the next call. Idle sessions end after 12 hours.
CREATE FUNCTION find_session(p_token_hash bytea)
RETURNS TABLE (merchant_id uuid, session_id uuid, user_id uuid, role "Role", full_name text) LANGUAGE plpgsql AS $$
DECLARE
  found_session session;
BEGIN
  PERFORM set_config('app.session_token', encode(p_token_hash, 'hex'), true);
  SELECT s.* INTO found_session FROM session s WHERE s.token_hash = p_token_hash;
  PERFORM set_config('app.session_token', '', true);
  IF found_session.id IS NULL OR found_session.ended_at IS NOT NULL OR found_session.expires_at <= now()
     OR found_session.last_seen_at < now() - interval '12 hours' THEN
    RETURN;
  END IF;
  PERFORM set_config('app.merchant_id', found_session.merchant_id::text, true);
  IF found_session.last_seen_at < now() - interval '1 minute' THEN
    UPDATE session s SET last_seen_at = now() WHERE s.merchant_id = found_session.merchant_id AND s.id = found_session.id;
  END IF;
  RETURN QUERY SELECT u.merchant_id, found_session.id, u.id, u.role, u.full_name
    FROM app_user u WHERE u.merchant_id = found_session.merchant_id AND u.id = found_session.user_id AND u.is_active;
  -- Set only to read the person: a caller whose transaction goes on must not be left inside that merchant, least of all when the
  -- person was let go and the answer is empty.
  PERFORM set_config('app.merchant_id', '', true);
END $$;

-- Opens a checkout in one round trip: sets the merchant for the transaction, lets identical submissions in one by one, tells
-- whether this sale is already there, and reads the register with its store. Each query of a volatile function sees what was
-- committed before it, so the second of two identical submissions finds the first. No row: the register is not this merchant's.
CREATE FUNCTION open_checkout(p_merchant uuid, p_sale uuid, p_register uuid)
RETURNS TABLE (known_hash bytea, store store, register register) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_merchant::text || p_sale::text, 0));
  SELECT s.content_hash INTO known_hash FROM sale s WHERE s.merchant_id = p_merchant AND s.id = p_sale;
  SELECT r.* INTO register FROM register r WHERE r.merchant_id = p_merchant AND r.id = p_register;
  IF known_hash IS NULL AND register.id IS NULL THEN
    RETURN;
  END IF;
  SELECT s.* INTO store FROM store s WHERE s.merchant_id = p_merchant AND s.id = register.store_id;
  RETURN NEXT;
END $$;

-- The application role ----------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO galla_app', current_schema());
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
END $$;
GRANT SELECT ON merchant, store, register, tax_class, app_user, session, sign_in_throttle, category, product, product_barcode,
  product_term, stock_level, stock_movement, bill_counter, sale, sale_line, sale_tender, event, audit_chain, audit_entry TO galla_app;
GRANT INSERT ON session, sign_in_throttle, category, product, product_barcode, product_term, stock_level, stock_movement,
  bill_counter, sale, sale_line, sale_tender, event, audit_chain, audit_entry TO galla_app;
GRANT UPDATE ON session, sign_in_throttle, category, product, stock_level, bill_counter, audit_chain TO galla_app;
GRANT UPDATE (last_login_at, password_hash, updated_at) ON app_user TO galla_app;
GRANT DELETE ON product_barcode, product_term, sign_in_throttle TO galla_app;
