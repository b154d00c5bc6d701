import type { Invariant } from "../invariants/invariant.ts";

// What decides money and rights, as it is now: one row (merchant_id, altered, id, figures) each, with the names the book uses.
const now = `
  SELECT merchant_id, 'app_user' AS altered, id,
         jsonb_build_object('role', role, 'isActive', is_active, 'fullName', full_name, 'email', email) AS figures FROM app_user
   UNION ALL
  SELECT merchant_id, 'store', id, jsonb_build_object('isActive', is_active, 'name', name, 'timeZone', time_zone, 'taxMode', tax_mode,
         'cashRoundingIncrementMinor', cash_rounding_increment_minor, 'cashRoundingMode', cash_rounding_mode, 'billPrefix', bill_prefix,
         'receiptHeader', receipt_header, 'receiptFooter', receipt_footer) FROM store
   UNION ALL
  SELECT merchant_id, 'register', id, jsonb_build_object('isActive', is_active, 'name', name, 'code', code, 'storeId', store_id) FROM register
   UNION ALL
  SELECT id, 'merchant', id, jsonb_build_object('merchantName', name, 'currencyCode', currency_code,
         'discountLimitPpm', discount_limit_ppm, 'overShortLimitMinor', over_short_limit_minor) FROM merchant
   UNION ALL
  SELECT merchant_id, 'tax_class', id, jsonb_build_object('name', name, 'ratePpm', rate_ppm) FROM tax_class
   UNION ALL
  SELECT merchant_id, 'product', id, jsonb_build_object('name', name, 'priceMinor', price_minor, 'taxClassId', tax_class_id, 'unit', unit,
         'status', status) FROM product`;

// What the office's chain says became of it, entry by entry. A file of products is one entry for all of them.
const told = `
  SELECT merchant_id, seq, CASE subject_type WHEN 'user' THEN 'app_user' ELSE subject_type END AS altered, subject_id AS id,
         after || CASE action WHEN 'user.created' THEN '{"isActive": true}'::jsonb ELSE '{}'::jsonb END AS figures
    FROM audit_entry
   WHERE chain_id = merchant_id AND subject_type IN ('user', 'store', 'register', 'merchant', 'tax_class', 'product')
     AND action NOT IN ('products.imported', 'stock.adjusted', 'stock.received') AND jsonb_typeof(after) = 'object'
   UNION ALL
  SELECT e.merchant_id, e.seq, 'product', (line ->> 'id')::uuid, line
    FROM audit_entry e
   CROSS JOIN jsonb_array_elements(coalesce(e.after -> 'products', '[]') || coalesce(e.after -> 'created', '[]')) line
   WHERE e.chain_id = e.merchant_id AND e.action = 'products.imported'`;

/**
 * People, places, settings and prices are no ledger: they change, and the book tells each change. What it told last must therefore be so
 * now; whoever raised a role or a limit, or lowered a price, behind its back contradicts it. What the book never told of (the demo's first
 * people, the first store as it was set up) cannot be looked at in this way until it is changed for the first time.
 */
export const lastWordCheck: Invariant = {
  id: "D7",
  property: "People, places, settings, tax and prices are what the book last said of them",
  sql: `
    WITH last AS (
      SELECT DISTINCT ON (told.merchant_id, told.altered, told.id, figure.key)
             told.merchant_id, told.altered, told.id, figure.key, figure.value
        FROM (${told}) told CROSS JOIN jsonb_each(told.figures) figure
       ORDER BY told.merchant_id, told.altered, told.id, figure.key, told.seq DESC
    )
    SELECT now.merchant_id, now.altered, now.id,
           jsonb_object_agg(last.key, jsonb_build_object('book', last.value, 'now', now.figures -> last.key)) AS differs
      FROM (${now}) now
      JOIN last ON last.merchant_id = now.merchant_id AND last.altered = now.altered AND last.id = now.id
     WHERE now.figures ? last.key AND last.value IS DISTINCT FROM now.figures -> last.key
     GROUP BY now.merchant_id, now.altered, now.id`,
};
