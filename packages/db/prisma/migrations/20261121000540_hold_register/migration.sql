-- As before, and the register is held too: its code is printed into the bill number, so nobody may give it another one between the moment a
-- sale reads it and the moment the bill is there to forbid that. A register with an open shift is safe anyway; a first sale that comes
-- late to a closed one was not. The sale's foreign key takes the same lock later, so nobody waits who did not wait before.
CREATE OR REPLACE FUNCTION open_checkout(p_merchant uuid, p_sale uuid, p_register uuid, p_shift uuid)
RETURNS TABLE (known_hash bytea, store store, register register, shift shift, till_id uuid, discount_limit_ppm int) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.merchant_id', p_merchant::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_merchant::text || p_sale::text, 0));
  SELECT s.content_hash INTO known_hash FROM sale s WHERE s.merchant_id = p_merchant AND s.id = p_sale;
  SELECT r.* INTO register FROM register r WHERE r.merchant_id = p_merchant AND r.id = p_register FOR KEY SHARE;
  IF known_hash IS NULL AND register.id IS NULL THEN
    RETURN;
  END IF;
  SELECT s.* INTO shift FROM shift s WHERE s.merchant_id = p_merchant AND s.id = p_shift FOR KEY SHARE;
  SELECT s.* INTO store FROM store s WHERE s.merchant_id = p_merchant AND s.id = register.store_id;
  SELECT t.id INTO till_id FROM till t WHERE t.merchant_id = p_merchant AND t.register_id = p_register AND t.ended_at IS NULL;
  SELECT m.discount_limit_ppm INTO discount_limit_ppm FROM merchant m WHERE m.id = p_merchant;
  RETURN NEXT;
END $$;
