/**
 * What the catalogue checks share. A merchant's tables are those with a merchant_id, and `merchant` itself, whose own id it is.
 * Views of the catalogue are not used where they hide what the asking role may not see.
 */
export const merchantTables = `
  SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum AS merchant_column,
         c.oid = to_regclass('merchant') AS is_merchant
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
         AND a.attname = CASE WHEN c.oid = to_regclass('merchant') THEN 'id' ELSE 'merchant_id' END
   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')`;

/** The role the API signs in with. */
export const appRole = `SELECT * FROM pg_roles WHERE rolname = 'galla_app'`;
