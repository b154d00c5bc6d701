-- Who calls, as before, with two things more: whether the password they came in by is a temporary one, so that the API and not the screen alone
-- insists on another; and a PIN opens nothing any more at a till of a store its person was taken from, as its lock screen would not let
-- them in either.
DROP FUNCTION find_caller(bytea, bytea);
DROP FUNCTION find_api_caller(uuid, uuid);
DROP FUNCTION caller_of(session, bytea);

CREATE FUNCTION caller_of(p_session session, p_till_hash bytea)
RETURNS TABLE (merchant_id uuid, session_id uuid, kind "SessionKind", user_id uuid, role "Role", full_name text, store_ids uuid[],
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text, must_change_password boolean) LANGUAGE plpgsql AS $$
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
             found_till.id, found_till.store_id, found_till.register_id, found_till.name, u.must_change_password
        FROM app_user u WHERE u.merchant_id = p_session.merchant_id AND u.id = p_session.user_id AND u.is_active
         AND (p_session.kind <> 'PIN' OR u.role = 'OWNER' OR EXISTS (
               SELECT FROM user_store w
                WHERE w.merchant_id = u.merchant_id AND w.user_id = u.id AND w.store_id = found_till.store_id));
  END IF;
  -- A caller whose transaction goes on must not be left inside that merchant, least of all when the answer is empty.
  PERFORM set_config('app.merchant_id', '', true);
END $$;

CREATE FUNCTION find_caller(p_token_hash bytea, p_till_hash bytea)
RETURNS TABLE (merchant_id uuid, session_id uuid, kind "SessionKind", user_id uuid, role "Role", full_name text, store_ids uuid[],
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text, must_change_password boolean) LANGUAGE plpgsql AS $$
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
               till_id uuid, till_store_id uuid, till_register_id uuid, till_name text, must_change_password boolean) LANGUAGE plpgsql AS $$
DECLARE
  found_session session;
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  SELECT s.* INTO found_session FROM session s WHERE s.merchant_id = p_merchant AND s.id = p_session AND s.kind = 'API';
  PERFORM set_config('app.merchant_id', '', true);
  RETURN QUERY SELECT * FROM caller_of(found_session, NULL);
END $$;
