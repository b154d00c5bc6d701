import { appRole } from "./catalogue.ts";
import type { Invariant } from "./invariant.ts";

/** The books whose rows are history from the moment they are written, and what the triggers of each must stop. */
const whole = ["UPDATE", "DELETE", "TRUNCATE"];
const books: Readonly<Record<string, readonly string[]>> = {
  sale: whole,
  sale_line: whole,
  sale_tender: whole,
  stock_movement: whole,
  audit_entry: whole,
  cash_movement: whole,
  shift_count: whole,
  shift_adjustment: whole,
  // The relay numbers an event; its row never goes.
  event: ["DELETE", "TRUNCATE"],
  // Written in two steps, begun and ended: what each step wrote stays, which A4-steps looks at, and the row never goes.
  shift: ["DELETE", "TRUNCATE"],
  approval: ["DELETE", "TRUNCATE"],
  stock_transfer: ["DELETE", "TRUNCATE"],
  stock_transfer_line: ["DELETE", "TRUNCATE"],
};

/** What tells that the second step of a row has been taken, and the columns that step may write. */
const steps: Readonly<Record<string, { readonly ended: string; readonly writes: readonly string[] }>> = {
  shift: {
    ended: "old.closed_at IS NOT NULL",
    writes: [
      "closed_by_id",
      "closed_at",
      "expected_cash_minor",
      "counted_cash_minor",
      "difference_reason",
      "close_approval_id",
      "z_number",
      "z_report",
    ],
  },
  approval: { ended: "old.used_at IS NOT NULL", writes: ["used_at"] },
  stock_transfer: {
    ended: `old.status <> ''IN_TRANSIT''::"TransferStatus"`,
    writes: ["status", "ended_by_id", "ended_at", "end_note"],
  },
  stock_transfer_line: { ended: "old.received_milli IS NOT NULL", writes: ["received_milli", "reason"] },
};

const textArray = (texts: readonly string[]) => `ARRAY[${texts.map((text) => `'${text}'`).join(", ")}]::text[]`;

const ledgers = `(VALUES ${Object.entries(books)
  .map(([name, stopped]) => `('${name}', ${textArray(stopped)})`)
  .join(", ")}) AS ledger (name, stopped)`;

const twoSteps = `(VALUES ${Object.entries(steps)
  .map(([name, { ended, writes }]) => `('${name}', '${ended}', ${textArray(writes)})`)
  .join(", ")}) AS step (name, ended, writes)`;

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
    property:
      "The application may not rewrite, remove or empty any book, and may end what was begun but not begin it anew",
    sql: `
      SELECT ledger.name AS relname, privilege
        FROM (${appRole}) r
       CROSS JOIN ${ledgers}
       CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE']) AS privilege
       WHERE has_table_privilege(r.oid, ledger.name, privilege)
          OR (privilege = 'UPDATE' AND has_any_column_privilege(r.oid, ledger.name, privilege)
              AND ledger.name NOT IN (SELECT step.name FROM ${twoSteps}))
       UNION ALL
      SELECT step.name, 'UPDATE of ' || a.attname
        FROM (${appRole}) r
       CROSS JOIN ${twoSteps}
        JOIN pg_attribute a ON a.attrelid = to_regclass(step.name) AND a.attnum > 0 AND NOT a.attisdropped
       WHERE has_column_privilege(r.oid, a.attrelid, a.attnum, 'UPDATE') AND a.attname <> ALL (step.writes)`,
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
  {
    id: "A4-steps",
    property:
      "Where a row is written in two steps, a trigger stops whoever would change the first, or the second once it was taken",
    sql: `
      SELECT step.name AS relname, a.attname AS unguarded
        FROM ${twoSteps}
        JOIN pg_attribute a ON a.attrelid = to_regclass(step.name) AND a.attnum > 0 AND NOT a.attisdropped
       WHERE NOT EXISTS (
         SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
          CROSS JOIN LATERAL (SELECT pg_get_triggerdef(t.oid) AS text) definition
          WHERE t.tgrelid = a.attrelid AND p.proname = 'refuse_rewrite' AND t.tgenabled IN ('O', 'A') AND t.tgtype & 2 <> 0
            AND t.tgtype & 16 <> 0 AND position('WHEN (((' || step.ended || ') OR (' IN definition.text) > 0
            AND (a.attname = ANY (step.writes)
                 OR position(format('(old.%1$I IS DISTINCT FROM new.%1$I)', a.attname) IN definition.text) > 0))`,
  },
];
