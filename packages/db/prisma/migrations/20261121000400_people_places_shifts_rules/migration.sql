-- What Prisma's schema language cannot say of people, places, shifts and transfers: rules of one row, partial indexes, history that
-- stays, the second version of an audit entry, who calls, the first run, row-level security and the application role's rights.

-- Rules of one row -------------------------------------------------------------------------------------------------------
ALTER TABLE merchant
  ADD CONSTRAINT merchant_discount_limit_check CHECK (discount_limit_ppm BETWEEN 0 AND 1000000),
  ADD CONSTRAINT merchant_over_short_check CHECK (over_short_limit_minor >= 0),
  ADD CONSTRAINT merchant_transfer_check CHECK (last_transfer_number >= 0),
  ADD CONSTRAINT merchant_version_check CHECK (version >= 1);
ALTER TABLE store
  ADD CONSTRAINT store_bill_prefix_check CHECK (bill_prefix ~ '^[A-Z][A-Z0-9]{0,7}$'),
  ADD CONSTRAINT store_auto_lock_check CHECK (auto_lock_minutes BETWEEN 0 AND 240),
  ADD CONSTRAINT store_logo_check CHECK (length(receipt_logo) <= 32768),
  ADD CONSTRAINT store_version_check CHECK (version >= 1);
ALTER TABLE register ADD CONSTRAINT register_z_check CHECK (last_z_number >= 0);
ALTER TABLE app_user
  ADD CONSTRAINT app_user_entrance_check CHECK (email IS NOT NULL OR password_hash IS NULL),
  ADD CONSTRAINT app_user_version_check CHECK (version >= 1);
ALTER TABLE pin_throttle ADD CONSTRAINT pin_throttle_check CHECK (failures >= 0);
ALTER TABLE session ADD CONSTRAINT session_till_check CHECK ((kind = 'PIN') = (till_id IS NOT NULL));
ALTER TABLE approval ADD CONSTRAINT approval_check CHECK (expires_at > created_at AND length(reason) > 0);
ALTER TABLE shift
  ADD CONSTRAINT shift_float_check CHECK (opening_float_minor >= 0),
  ADD CONSTRAINT shift_counted_check CHECK (counted_cash_minor >= 0),
  ADD CONSTRAINT shift_closed_check CHECK (
    (closed_at IS NULL) = (closed_by_id IS NULL) AND (closed_at IS NULL) = (expected_cash_minor IS NULL)
    AND (closed_at IS NULL) = (counted_cash_minor IS NULL) AND (closed_at IS NULL) = (difference_reason IS NULL)
    AND (z_number IS NULL) = (z_report IS NULL) AND (closed_at IS NOT NULL OR z_number IS NULL) AND z_number >= 1
  ),
  ADD CONSTRAINT shift_reason_check CHECK (counted_cash_minor = expected_cash_minor OR length(difference_reason) > 0);
ALTER TABLE cash_movement ADD CONSTRAINT cash_movement_check CHECK (
  CASE WHEN type = 'NO_SALE' THEN amount_minor = 0 ELSE amount_minor > 0 END AND length(reason) > 0);
ALTER TABLE shift_count ADD CONSTRAINT shift_count_check CHECK (denomination_minor > 0 AND count >= 0);
ALTER TABLE shift_adjustment ADD CONSTRAINT shift_adjustment_check CHECK (total_minor >= 0 AND cash_minor >= 0);
ALTER TABLE stock_transfer
  ADD CONSTRAINT stock_transfer_stores_check CHECK (from_store_id <> to_store_id),
  ADD CONSTRAINT stock_transfer_number_check CHECK (number >= 1),
  ADD CONSTRAINT stock_transfer_ended_check CHECK (
    (status = 'IN_TRANSIT') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL)),
  ADD CONSTRAINT stock_transfer_hash_check CHECK (length(content_hash) = 32);
ALTER TABLE stock_transfer_line ADD CONSTRAINT stock_transfer_line_check CHECK (sent_milli > 0 AND received_milli >= 0);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_transfer_check CHECK (
  (type IN ('TRANSFER_OUT', 'TRANSFER_IN')) = (transfer_id IS NOT NULL)
  AND (type <> 'TRANSFER_OUT' OR change_milli < 0) AND (type <> 'TRANSFER_IN' OR change_milli > 0));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_version_check CHECK (version IN (1, 2));

-- Partial indexes ----------------------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX tax_class_name_key ON tax_class (merchant_id, lower(name)) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX store_name_key ON store (merchant_id, lower(name)) WHERE is_active;
CREATE UNIQUE INDEX register_name_key ON register (merchant_id, store_id, lower(name)) WHERE is_active;
-- One open shift and one live till per register, whatever races.
CREATE UNIQUE INDEX shift_open_key ON shift (merchant_id, register_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX till_live_key ON till (merchant_id, register_id) WHERE ended_at IS NULL;
-- A line of a transfer leaves one store once, and arrives (or comes back) once.
CREATE UNIQUE INDEX stock_movement_transfer_key ON stock_movement (merchant_id, transfer_id, product_id, type) WHERE transfer_id IS NOT NULL;

-- Sales from before there were shifts ----------------------------------------------------------------------------------------
-- They are gathered in one closed shift per register, without a Z report, for none was ever printed.
DO $$
BEGIN
  PERFORM set_config('app.all_merchants', 'on', true);
  INSERT INTO shift (merchant_id, id, store_id, register_id, opened_by_id, opened_at, opening_float_minor, closed_by_id, closed_at,
                     expected_cash_minor, counted_cash_minor, difference_reason)
  SELECT s.merchant_id, uuidv7(), s.store_id, s.register_id, (array_agg(s.cashier_id ORDER BY s.sold_at, s.id))[1], min(s.sold_at), 0,
         (array_agg(s.cashier_id ORDER BY s.sold_at DESC, s.id DESC))[1], max(s.sold_at), cash.minor, cash.minor, ''
    FROM sale s
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(t.amount_minor), 0)::bigint AS minor
       FROM sale_tender t JOIN sale o ON o.merchant_id = t.merchant_id AND o.id = t.sale_id
      WHERE o.merchant_id = s.merchant_id AND o.register_id = s.register_id AND t.method = 'CASH') cash
   GROUP BY s.merchant_id, s.store_id, s.register_id, cash.minor;
  UPDATE sale SET shift_id = shift.id FROM shift WHERE shift.merchant_id = sale.merchant_id AND shift.register_id = sale.register_id;
  -- Whoever worked here before stores were assigned goes on working everywhere.
  INSERT INTO user_store (merchant_id, user_id, store_id)
  SELECT u.merchant_id, u.id, s.id FROM app_user u JOIN store s ON s.merchant_id = u.merchant_id WHERE u.role <> 'OWNER';
  PERFORM set_config('app.all_merchants', '', true);
END $$;
-- The foreign keys' checks of the rows just written are done now, or the table could not be altered in this transaction.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE sale ALTER COLUMN shift_id SET NOT NULL;

-- The audit book, second version ------------------------------------------------------------------------------------------------
-- Entries of version 1 keep the hash they have; those of version 2 also cover where the act came from and who approved it.
CREATE OR REPLACE FUNCTION audit_entry_hash(previous bytea, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to((CASE WHEN entry.version = 1 THEN
    jsonb_build_array(entry.merchant_id, entry.chain_id, entry.seq, (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor_id,
      entry.action, entry.subject_type, entry.subject_id, entry.before, entry.after, entry.request_id)
  ELSE
    jsonb_build_array(entry.version, entry.merchant_id, entry.chain_id, entry.seq, (extract(epoch FROM entry.at) * 1000000)::bigint,
      entry.actor_id, entry.action, entry.subject_type, entry.subject_id, entry.before, entry.after, entry.request_id, entry.ip,
      entry.register_id, entry.approval_id)
  END)::text, 'UTF8'))
$$;

DROP FUNCTION append_audit(uuid, uuid, uuid, text, text, uuid, jsonb, jsonb, text);
CREATE FUNCTION append_audit(
  p_merchant uuid, p_chain uuid, p_actor uuid, p_action text, p_subject_type text, p_subject uuid,
  p_before jsonb, p_after jsonb, p_request text, p_ip text, p_register uuid, p_approval uuid
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
  entry.version := 2;
  entry.ip := p_ip;
  entry.register_id := p_register;
  entry.approval_id := p_approval;
  entry.hash := audit_entry_hash(previous, entry);
  entry.tx_id := pg_current_xact_id()::text::bigint;
  INSERT INTO audit_entry SELECT (entry).*;
  UPDATE audit_chain SET last_seq = entry.seq, head_hash = entry.hash WHERE merchant_id = p_merchant AND chain_id = p_chain;
  RETURN entry.seq;
END $$;

-- History stays ---------------------------------------------------------------------------------------------------------------
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cash_movement', 'shift_count', 'shift_adjustment'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', t || '_history', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', t || '_history_all', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['shift', 'approval', 'stock_transfer', 'stock_transfer_line'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', t || '_history', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()', t || '_history_all', t);
  END LOOP;
END $$;

-- Rows that are written in two steps: opened and ended. The first step is history at once, the second when it is done.
CREATE TRIGGER shift_closed_history BEFORE UPDATE ON shift FOR EACH ROW
  WHEN (OLD.closed_at IS NOT NULL
    OR (OLD.merchant_id, OLD.id, OLD.store_id, OLD.register_id, OLD.opened_by_id, OLD.opened_at, OLD.opening_float_minor)
       IS DISTINCT FROM
       (NEW.merchant_id, NEW.id, NEW.store_id, NEW.register_id, NEW.opened_by_id, NEW.opened_at, NEW.opening_float_minor))
  EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER approval_used_history BEFORE UPDATE ON approval FOR EACH ROW
  WHEN (OLD.used_at IS NOT NULL
    OR (OLD.merchant_id, OLD.id, OLD.store_id, OLD.permission, OLD.subject_id, OLD.scope, OLD.reason, OLD.requested_by_id,
        OLD.approved_by_id, OLD.created_at, OLD.expires_at)
       IS DISTINCT FROM
       (NEW.merchant_id, NEW.id, NEW.store_id, NEW.permission, NEW.subject_id, NEW.scope, NEW.reason, NEW.requested_by_id,
        NEW.approved_by_id, NEW.created_at, NEW.expires_at))
  EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER stock_transfer_ended_history BEFORE UPDATE ON stock_transfer FOR EACH ROW
  WHEN (OLD.status <> 'IN_TRANSIT'
    OR (OLD.merchant_id, OLD.id, OLD.number, OLD.from_store_id, OLD.to_store_id, OLD.note, OLD.sent_by_id, OLD.sent_at, OLD.content_hash)
       IS DISTINCT FROM
       (NEW.merchant_id, NEW.id, NEW.number, NEW.from_store_id, NEW.to_store_id, NEW.note, NEW.sent_by_id, NEW.sent_at, NEW.content_hash))
  EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER stock_transfer_line_received_history BEFORE UPDATE ON stock_transfer_line FOR EACH ROW
  WHEN (OLD.received_milli IS NOT NULL
    OR (OLD.merchant_id, OLD.transfer_id, OLD.product_id, OLD.product_name, OLD.sku, OLD.unit, OLD.sent_milli)
       IS DISTINCT FROM
       (NEW.merchant_id, NEW.transfer_id, NEW.product_id, NEW.product_name, NEW.sku, NEW.unit, NEW.sent_milli))
  EXECUTE FUNCTION refuse_rewrite();

-- Row-level security ----------------------------------------------------------------------------------------------------------
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['user_store', 'pin_throttle', 'refresh_token', 'approval', 'shift', 'cash_movement', 'shift_count',
                           'shift_adjustment', 'stock_transfer', 'stock_transfer_line', 'till'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY merchant_rows ON %I USING (merchant_id = (SELECT current_merchant())) WITH CHECK (merchant_id = (SELECT current_merchant()))', t);
    EXECUTE format(
      'CREATE POLICY operator_rows ON %I TO CURRENT_USER USING (current_setting(''app.all_merchants'', true) = ''on'') WITH CHECK (current_setting(''app.all_merchants'', true) = ''on'')', t);
  END LOOP;
END $$;

-- Who presents a till's or a refresh token sees its one row; nothing else.
CREATE POLICY token_rows ON till FOR SELECT USING (token_hash = decode(nullif(current_setting('app.till_token', true), ''), 'hex'));
CREATE POLICY token_rows ON refresh_token FOR SELECT
  USING (token_hash = decode(nullif(current_setting('app.refresh_token', true), ''), 'hex'));

-- Only those with a password can sign in by address.
CREATE OR REPLACE FUNCTION accounts_of_email(p_email text)
RETURNS TABLE (merchant_id uuid, user_id uuid, password_hash text, is_active boolean) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.sign_in_email', p_email, true);
  RETURN QUERY SELECT u.merchant_id, u.id, u.password_hash, u.is_active
    FROM app_user u WHERE u.email = p_email AND u.password_hash IS NOT NULL ORDER BY u.merchant_id, u.id LIMIT 5;
  PERFORM set_config('app.sign_in_email', '', true);
END $$;

-- Which till presents this token, while it holds its register. It leaves no merchant set.
CREATE FUNCTION find_till(p_till_hash bytea) RETURNS SETOF till LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.till_token', encode(p_till_hash, 'hex'), true);
  RETURN QUERY SELECT t.* FROM till t WHERE t.token_hash = p_till_hash AND t.ended_at IS NULL;
  PERFORM set_config('app.till_token', '', true);
END $$;

-- What every call needs to know of who makes it: the person as they are now, the stores they work in (null: all of them) and the till
-- they stand at. No row where the session is over, the person was let go, or a PIN session's till holds its register no more.
CREATE FUNCTION caller_of(p_session session, p_till_hash bytea)
RETURNS TABLE (merchant_id uuid, session_id uuid, kind "SessionKind", user_id uuid, role "Role", full_name text, store_ids uuid[],
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text) LANGUAGE plpgsql AS $$
DECLARE
  found_till till;
BEGIN
  IF p_session.id IS NULL OR p_session.ended_at IS NOT NULL OR p_session.expires_at <= now()
     OR (p_session.kind <> 'API' AND p_session.last_seen_at < now() - interval '12 hours') THEN
    RETURN;
  END IF;
  PERFORM set_config('app.merchant_id', p_session.merchant_id::text, true);
  IF p_till_hash IS NOT NULL THEN
    SELECT t.* INTO found_till FROM till t
     WHERE t.merchant_id = p_session.merchant_id AND t.token_hash = p_till_hash AND t.ended_at IS NULL;
  END IF;
  IF p_session.kind <> 'PIN' OR found_till.id = p_session.till_id THEN
    IF p_session.last_seen_at < now() - interval '1 minute' THEN
      UPDATE session s SET last_seen_at = now() WHERE s.merchant_id = p_session.merchant_id AND s.id = p_session.id;
      UPDATE till t SET last_seen_at = now() WHERE t.merchant_id = p_session.merchant_id AND t.id = found_till.id;
    END IF;
    RETURN QUERY
      SELECT u.merchant_id, p_session.id, p_session.kind, u.id, u.role, u.full_name,
             CASE WHEN u.role <> 'OWNER' THEN ARRAY(
               SELECT w.store_id FROM user_store w WHERE w.merchant_id = u.merchant_id AND w.user_id = u.id) END,
             found_till.id, found_till.store_id, found_till.register_id, found_till.name
        FROM app_user u WHERE u.merchant_id = p_session.merchant_id AND u.id = p_session.user_id AND u.is_active;
  END IF;
  -- A caller whose transaction goes on must not be left inside that merchant, least of all when the answer is empty.
  PERFORM set_config('app.merchant_id', '', true);
END $$;

DROP FUNCTION find_session(bytea);
CREATE FUNCTION find_caller(p_token_hash bytea, p_till_hash bytea)
RETURNS TABLE (merchant_id uuid, session_id uuid, kind "SessionKind", user_id uuid, role "Role", full_name text, store_ids uuid[],
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text) LANGUAGE plpgsql AS $$
DECLARE
  found_session session;
BEGIN
  PERFORM set_config('app.session_token', encode(p_token_hash, 'hex'), true);
  SELECT s.* INTO found_session FROM session s WHERE s.token_hash = p_token_hash;
  PERFORM set_config('app.session_token', '', true);
  RETURN QUERY SELECT * FROM caller_of(found_session, p_till_hash);
END $$;

-- The same for a client whose signed token names its session.
CREATE FUNCTION find_api_caller(p_merchant uuid, p_session uuid)
RETURNS TABLE (merchant_id uuid, session_id uuid, kind "SessionKind", user_id uuid, role "Role", full_name text, store_ids uuid[],
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text) LANGUAGE plpgsql AS $$
DECLARE
  found_session session;
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  SELECT s.* INTO found_session FROM session s WHERE s.merchant_id = p_merchant AND s.id = p_session AND s.kind = 'API';
  PERFORM set_config('app.merchant_id', '', true);
  RETURN QUERY SELECT * FROM caller_of(found_session, NULL);
END $$;

CREATE FUNCTION find_refresh_token(p_token_hash bytea) RETURNS SETOF refresh_token LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.refresh_token', encode(p_token_hash, 'hex'), true);
  RETURN QUERY SELECT r.* FROM refresh_token r WHERE r.token_hash = p_token_hash;
  PERFORM set_config('app.refresh_token', '', true);
END $$;

-- The first run ---------------------------------------------------------------------------------------------------------------
-- The application may not see across merchants, so these two, which belong to the owner, look for it: whether there is any shop, and
-- the one row that only the very first shop may be begun with.
CREATE FUNCTION setup_state() RETURNS TABLE (is_empty boolean, is_demo boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('app.all_merchants', 'on', true);
  RETURN QUERY SELECT NOT EXISTS (SELECT FROM merchant), EXISTS (SELECT FROM merchant m WHERE m.is_demo);
  PERFORM set_config('app.all_merchants', '', true);
END $$;

CREATE FUNCTION claim_first_merchant(p_id uuid, p_name text, p_currency_code text, p_currency_exponent int, p_locale text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  claimed boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('galla first merchant', 0));
  PERFORM set_config('app.all_merchants', 'on', true);
  claimed := NOT EXISTS (SELECT FROM merchant);
  IF claimed THEN
    INSERT INTO merchant (id, name, currency_code, currency_exponent, locale)
    VALUES (p_id, p_name, p_currency_code, p_currency_exponent, p_locale);
  END IF;
  PERFORM set_config('app.all_merchants', '', true);
  RETURN claimed;
END $$;

-- Checkout ----------------------------------------------------------------------------------------------------------------------
-- As before, and the shift is read and held: a shift that is being closed waits for this sale or this sale finds it closed, never both.
DROP FUNCTION open_checkout(uuid, uuid, uuid);
CREATE FUNCTION open_checkout(p_merchant uuid, p_sale uuid, p_register uuid, p_shift uuid)
RETURNS TABLE (known_hash bytea, store store, register register, shift shift, till_id uuid, discount_limit_ppm int) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_merchant::text || p_sale::text, 0));
  SELECT s.content_hash INTO known_hash FROM sale s WHERE s.merchant_id = p_merchant AND s.id = p_sale;
  SELECT r.* INTO register FROM register r WHERE r.merchant_id = p_merchant AND r.id = p_register;
  IF known_hash IS NULL AND register.id IS NULL THEN
    RETURN;
  END IF;
  SELECT s.* INTO shift FROM shift s WHERE s.merchant_id = p_merchant AND s.id = p_shift FOR KEY SHARE;
  SELECT s.* INTO store FROM store s WHERE s.merchant_id = p_merchant AND s.id = register.store_id;
  SELECT t.id INTO till_id FROM till t WHERE t.merchant_id = p_merchant AND t.register_id = p_register AND t.ended_at IS NULL;
  SELECT m.discount_limit_ppm INTO discount_limit_ppm FROM merchant m WHERE m.id = p_merchant;
  RETURN NEXT;
END $$;

-- The application role ----------------------------------------------------------------------------------------------------------
-- A function may be called by whoever may do what it does; the two that do more are for the application alone.
REVOKE EXECUTE ON FUNCTION setup_state(), claim_first_merchant(uuid, text, text, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION setup_state(), claim_first_merchant(uuid, text, text, int, text) TO galla_app;
GRANT SELECT, INSERT ON user_store, pin_throttle, refresh_token, approval, shift, cash_movement, shift_count, shift_adjustment,
  stock_transfer, stock_transfer_line, till TO galla_app;
GRANT INSERT ON store, register, tax_class, app_user TO galla_app;
GRANT UPDATE (name, currency_code, currency_exponent, locale, discount_limit_ppm, over_short_limit_minor, last_transfer_number, version)
  ON merchant TO galla_app;
GRANT UPDATE (name, address, phone, time_zone, tax_mode, cash_rounding_increment_minor, cash_rounding_mode, min_stock_default_milli,
  receipt_header, receipt_footer, receipt_logo, bill_prefix, auto_lock_minutes, is_active, version) ON store TO galla_app;
GRANT UPDATE (name, code, is_active, last_z_number) ON register TO galla_app;
GRANT UPDATE (name, rate_ppm, is_default, archived_at) ON tax_class TO galla_app;
GRANT UPDATE (email, full_name, role, pin_hash, is_active, must_change_password, version) ON app_user TO galla_app;
GRANT UPDATE (failures, blocked_until) ON pin_throttle TO galla_app;
GRANT UPDATE (used_at) ON refresh_token, approval TO galla_app;
GRANT UPDATE (last_seen_at, ended_at, unsent_sales) ON till TO galla_app;
GRANT UPDATE (closed_by_id, closed_at, expected_cash_minor, counted_cash_minor, difference_reason, close_approval_id, z_number, z_report)
  ON shift TO galla_app;
GRANT UPDATE (status, ended_by_id, ended_at, end_note) ON stock_transfer TO galla_app;
GRANT UPDATE (received_milli, reason) ON stock_transfer_line TO galla_app;
GRANT DELETE ON user_store, pin_throttle TO galla_app;
