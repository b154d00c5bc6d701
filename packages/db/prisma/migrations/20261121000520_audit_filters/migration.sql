-- The book is read by what was done and by what was approved: rare among very many, and without these every entry would be looked at
-- (measured with 1,000,000 entries: 900 ms without, 20 ms with). The first also tells which actions there are, one step for each.
CREATE INDEX "audit_entry_merchant_id_action_at_idx" ON "audit_entry"("merchant_id", "action", "at");
CREATE INDEX audit_entry_approved_idx ON audit_entry (merchant_id, at) WHERE approval_id IS NOT NULL;
