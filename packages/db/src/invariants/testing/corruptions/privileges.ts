import type { Corruption } from "../corruption.ts";

export const privilegeCorruptions: readonly Corruption[] = [
  {
    what: "an application that bypasses row-level security",
    sql: [`ALTER ROLE galla_app BYPASSRLS`],
    breaks: ["T2"],
    shows: { fault: "bypasses row-level security" },
  },
  {
    what: "an application that may create roles",
    sql: [`ALTER ROLE galla_app CREATEROLE`],
    breaks: ["T2"],
    shows: { fault: "may create roles" },
  },
  {
    what: "an application with another role's rights",
    sql: [`GRANT pg_monitor TO galla_app`],
    breaks: ["T2"],
    shows: { fault: "is a member of another role" },
  },
  {
    what: "an application that may create tables",
    sql: [`GRANT CREATE ON SCHEMA public TO galla_app`],
    breaks: ["T2"],
    shows: { fault: "may create in the schema" },
  },
  {
    what: "an application that owns a function",
    sql: [
      `GRANT CREATE ON SCHEMA public TO galla_app`,
      `ALTER FUNCTION current_merchant() OWNER TO galla_app`,
      `REVOKE CREATE ON SCHEMA public FROM galla_app`,
    ],
    breaks: ["T2"],
    shows: { fault: "owns a function" },
  },
  {
    what: "an application that may empty a table",
    sql: [`GRANT TRUNCATE ON product TO galla_app`],
    breaks: ["T2-tables"],
    shows: { relname: "product", privilege: "TRUNCATE" },
  },
  {
    what: "an application that may rewrite one column of a sale",
    sql: [`GRANT UPDATE (note) ON sale TO galla_app`],
    breaks: ["A4"],
    shows: { relname: "sale", privilege: "UPDATE" },
  },
  {
    what: "an application that may remove movements",
    sql: [`GRANT DELETE ON stock_movement TO galla_app`],
    breaks: ["A4"],
    shows: { relname: "stock_movement", privilege: "DELETE" },
  },
  {
    what: "a trigger switched off",
    sql: [`ALTER TABLE stock_movement DISABLE TRIGGER stock_movement_history_all`],
    breaks: ["A4-triggers"],
    shows: { relname: "stock_movement", operation: "TRUNCATE" },
  },
  {
    what: "a trigger narrowed to deletions",
    sql: [
      `DROP TRIGGER audit_entry_history ON audit_entry`,
      `CREATE TRIGGER audit_entry_history BEFORE DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()`,
    ],
    breaks: ["A4-triggers"],
    shows: { relname: "audit_entry", operation: "UPDATE" },
  },
  {
    what: "an application that may date a closing anew, and the opening too",
    sql: [`GRANT UPDATE (opened_at) ON shift TO galla_app`],
    breaks: ["A4"],
    shows: { relname: "shift", privilege: "UPDATE of opened_at" },
  },
  {
    what: "an application that may take movements of cash out",
    sql: [`GRANT DELETE ON cash_movement TO galla_app`],
    breaks: ["A4"],
    shows: { relname: "cash_movement", privilege: "DELETE" },
  },
  {
    what: "a sale whose trigger is gone",
    sql: [`DROP TRIGGER sale_rewrite_history ON sale`],
    breaks: ["A4-triggers"],
    shows: { relname: "sale", operation: "UPDATE" },
  },
  {
    what: "an approval's trigger that lets its scope be widened",
    sql: [
      `DROP TRIGGER approval_used_history ON approval`,
      `CREATE TRIGGER approval_used_history BEFORE UPDATE ON approval FOR EACH ROW
         WHEN (OLD.used_at IS NOT NULL OR (OLD.merchant_id, OLD.id, OLD.store_id, OLD.permission, OLD.subject_id, OLD.reason,
           OLD.requested_by_id, OLD.approved_by_id, OLD.created_at, OLD.expires_at) IS DISTINCT FROM (NEW.merchant_id, NEW.id, NEW.store_id,
           NEW.permission, NEW.subject_id, NEW.reason, NEW.requested_by_id, NEW.approved_by_id, NEW.created_at, NEW.expires_at))
         EXECUTE FUNCTION refuse_rewrite()`,
    ],
    breaks: ["A4-steps"],
    shows: { relname: "approval", unguarded: "scope" },
  },
  {
    what: "a closed shift that may be closed again",
    sql: [`ALTER TABLE shift DISABLE TRIGGER shift_closed_history`],
    breaks: ["A4-steps"],
    shows: { relname: "shift" },
  },
];
