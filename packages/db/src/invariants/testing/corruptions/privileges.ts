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
];
