import { appRole } from "./catalogue.ts";
import type { Invariant } from "./invariant.ts";

/** The books whose rows are history, each with what its triggers must stop. A sale's status may change; its row never goes. */
const ledgers = `(VALUES
  ('sale_line', ARRAY['UPDATE', 'DELETE', 'TRUNCATE']), ('sale_tender', ARRAY['UPDATE', 'DELETE', 'TRUNCATE']),
  ('stock_movement', ARRAY['UPDATE', 'DELETE', 'TRUNCATE']), ('audit_entry', ARRAY['UPDATE', 'DELETE', 'TRUNCATE']),
  ('sale', ARRAY['DELETE', 'TRUNCATE']), ('event', ARRAY['DELETE', 'TRUNCATE'])
) AS ledger (name, stopped)`;

// pg_trigger.tgtype is a set of bits (include/catalog/pg_trigger.h).
const triggerBits = `(VALUES ('UPDATE', 16), ('DELETE', 8), ('TRUNCATE', 32)) AS bit (operation, value)`;

/** The application can only do what its work needs, and nobody rewrites history by a slip (reliability T2, A4). */
export const privilegeInvariants: readonly Invariant[] = [
  {
    id: "T2",
    property:
      "The application's role is bound by everything: no superuser, no bypass, no other role's rights, no creating, no owning",
    sql: `
      SELECT 'galla_app' AS role, fault.name AS fault
        FROM (SELECT 1) always
        LEFT JOIN (${appRole}) r ON true
       CROSS JOIN LATERAL (VALUES
         ('does not exist', r.oid IS NULL), ('is a superuser', r.rolsuper), ('bypasses row-level security', r.rolbypassrls),
         ('may create roles', r.rolcreaterole), ('may create databases', r.rolcreatedb), ('may replicate', r.rolreplication),
         ('is a member of another role', EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid)),
         ('owns a table', EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relpersistence <> 't')),
         ('owns a function', EXISTS (SELECT 1 FROM pg_proc p WHERE p.proowner = r.oid)),
         ('owns a schema', EXISTS (SELECT 1 FROM pg_namespace n WHERE n.nspowner = r.oid AND n.nspname !~ '^pg_')),
         ('owns the database', EXISTS (SELECT 1 FROM pg_database d WHERE d.datdba = r.oid)),
         ('may create in the schema', r.oid IS NOT NULL AND has_schema_privilege(r.oid, current_schema(), 'CREATE'))
       ) AS fault (name, found)
       WHERE fault.found`,
  },
  {
    id: "T2-tables",
    property: "The application's role may not truncate, reference, maintain or put a trigger on any table",
    sql: `
      SELECT c.relname, privilege
        FROM (${appRole}) r
       CROSS JOIN pg_class c
       CROSS JOIN unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS privilege
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
         AND has_table_privilege(r.oid, c.oid, privilege)`,
  },
  {
    id: "A4",
    property: "The application may not rewrite, remove or empty sales, lines, tenders, movements and audit entries",
    sql: `
      SELECT ledger.name AS relname, privilege
        FROM (${appRole}) r
       CROSS JOIN unnest(ARRAY['sale', 'sale_line', 'sale_tender', 'stock_movement', 'audit_entry']) AS ledger (name)
       CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE']) AS privilege
       WHERE has_table_privilege(r.oid, ledger.name, privilege)
          OR (privilege = 'UPDATE' AND has_any_column_privilege(r.oid, ledger.name, privilege))`,
  },
  {
    id: "A4-triggers",
    property: "Triggers that stop even the owner stand on every ledger and are enabled",
    sql: `
      SELECT ledger.name AS relname, operation
        FROM ${ledgers}
       CROSS JOIN unnest(ledger.stopped) AS operation
        JOIN ${triggerBits} USING (operation)
       WHERE NOT EXISTS (
         SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
          WHERE t.tgrelid = to_regclass(ledger.name) AND p.proname = 'refuse_rewrite' AND t.tgenabled IN ('O', 'A')
            AND t.tgtype & 2 <> 0 AND t.tgtype & bit.value <> 0 AND t.tgqual IS NULL)`,
  },
];
