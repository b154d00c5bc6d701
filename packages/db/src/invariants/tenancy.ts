import { merchantTables } from "./catalogue.ts";
import type { Invariant } from "./invariant.ts";

// As pg_get_expr prints the one condition that ties a row to the transaction's merchant.
const ownRows = (column: string) => `format('(%s = ( SELECT current_merchant() AS current_merchant))', ${column})`;

// As pg_get_expr prints the condition that a row is that of the token presented.
const tokenRow = (setting: string) =>
  `'(token_hash = decode(NULLIF(current_setting(''app.${setting}''::text, true), ''''::text), ''hex''::text))'`;

/** Nobody reaches another merchant's rows: what the catalogue must say for that (reliability T1, T3, T4, T5). */
export const tenancyInvariants: readonly Invariant[] = [
  {
    id: "T1",
    property:
      "Row-level security is enabled and forced on every table of a merchant's, with a policy that checks what is written",
    sql: `
      SELECT t.relname, t.relrowsecurity AS enabled, t.relforcerowsecurity AS forced, count(p.oid) AS policies
        FROM (${merchantTables}) t
        LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = t.merchant_column
        LEFT JOIN pg_policy p ON p.polrelid = t.oid AND p.polcmd = '*' AND p.polpermissive AND p.polroles = ARRAY[0::oid]
             AND pg_get_expr(p.polqual, t.oid) = ${ownRows("a.attname")}
             AND pg_get_expr(p.polwithcheck, t.oid) = ${ownRows("a.attname")}
       GROUP BY t.oid, t.relname, t.relrowsecurity, t.relforcerowsecurity
      HAVING NOT (t.relrowsecurity AND t.relforcerowsecurity AND count(p.oid) = 1)`,
  },
  {
    id: "T1-doors",
    property:
      "No other policy lets the application in, but those of an address, a session's, a till's and a refresh token, each for its own row and to read",
    sql: `
      SELECT p.polrelid::regclass AS relname, p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid) AS condition
        FROM pg_policy p
        JOIN pg_class c ON c.oid = p.polrelid AND c.relnamespace = current_schema()::regnamespace
       WHERE p.polpermissive AND p.polname <> 'merchant_rows'
         AND EXISTS (SELECT 1 FROM unnest(p.polroles) role
                      WHERE role = 0 OR pg_has_role((SELECT oid FROM pg_roles WHERE rolname = 'galla_app'), role, 'USAGE'))
         AND NOT (p.polcmd = 'r' AND (c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid)) IN (
           ('app_user', 'sign_in_rows', '(email = NULLIF(current_setting(''app.sign_in_email''::text, true), ''''::text))'),
           ('session', 'token_rows', ${tokenRow("session_token")}), ('till', 'token_rows', ${tokenRow("till_token")}),
           ('refresh_token', 'token_rows', ${tokenRow("refresh_token")})))`,
  },
  {
    id: "T1-tables",
    property:
      "A table the application can reach belongs to merchants, but for the sign-in throttle, which comes before any merchant",
    sql: `
      SELECT c.relname, c.relkind
        FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm')
         AND c.oid NOT IN (SELECT oid FROM (${merchantTables}) t) AND c.relname <> 'sign_in_throttle'
         AND EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = 'galla_app'
                      AND (has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
                           OR has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE')))`,
  },
  {
    id: "T3",
    property:
      "Every foreign key between merchants' tables carries the merchant, so a reference across merchants cannot be stored",
    sql: `
      SELECT t.relname, k.conname, k.convalidated AS validated, pg_get_constraintdef(k.oid) AS definition
        FROM pg_constraint k
        JOIN (${merchantTables}) t ON t.oid = k.conrelid
        JOIN (${merchantTables}) target ON target.oid = k.confrelid
       WHERE k.contype = 'f'
         AND NOT (k.convalidated AND k.conenforced
                  AND EXISTS (SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
                               WHERE pair.here = t.merchant_column AND pair.there = target.merchant_column))`,
  },
  {
    id: "T4",
    property: "Every unique index of a merchant's table carries the merchant, so it tells nothing of another's rows",
    sql: `
      SELECT t.relname, i.indexrelid::regclass AS index, pg_get_indexdef(i.indexrelid) AS definition
        FROM pg_index i JOIN (${merchantTables}) t ON t.oid = i.indrelid
       WHERE i.indisunique
         AND NOT (i.indisvalid AND t.merchant_column = ANY ((string_to_array(i.indkey::text, ' ')::int[])[1:i.indnkeyatts]))`,
  },
  {
    id: "T5",
    property:
      "Views run with the rights of who asks, none is materialized, and a function with its owner's rights pins its search path",
    sql: `
      SELECT c.relname AS name,
             CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view without security_invoker' END AS fault
        FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace
         AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(
               (SELECT option_value::boolean FROM pg_options_to_table(c.reloptions) WHERE option_name = 'security_invoker'), false)))
       UNION ALL
      SELECT p.proname, 'security definer whose search_path is not pinned, or does not end with pg_temp'
        FROM pg_proc p
       WHERE p.pronamespace = current_schema()::regnamespace AND p.prosecdef
         AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) setting WHERE setting ~ '^search_path=.*, ?pg_temp$')`,
  },
];
