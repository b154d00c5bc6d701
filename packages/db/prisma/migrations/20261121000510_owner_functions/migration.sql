-- The functions with the owner's rights look for tables in this schema and, last, among the caller's temporary ones. Where pg_temp is not
-- named it comes first, and a caller's own table called `merchant` would be asked, or be written to with triggers of the caller's.
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['setup_state()', 'claim_first_merchant(uuid, text, text, int, text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', f, current_schema());
  END LOOP;
END $$;
