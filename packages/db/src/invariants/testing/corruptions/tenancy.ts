import type { Corruption } from "../corruption.ts";

const ownRows = "merchant_id = (SELECT current_merchant())";

export const tenancyCorruptions: readonly Corruption[] = [
  {
    what: "row-level security switched off for a table",
    sql: [`ALTER TABLE product DISABLE ROW LEVEL SECURITY`],
    breaks: ["T1"],
    shows: { relname: "product", enabled: false },
  },
  {
    what: "row-level security not forced on the owner",
    sql: [`ALTER TABLE product NO FORCE ROW LEVEL SECURITY`],
    breaks: ["T1"],
    shows: { relname: "product", forced: false },
  },
  {
    what: "a policy that lets any row be written",
    sql: [
      `DROP POLICY merchant_rows ON product`,
      `CREATE POLICY merchant_rows ON product USING (${ownRows}) WITH CHECK (true)`,
    ],
    breaks: ["T1"],
    shows: { relname: "product", policies: 0 },
  },
  {
    what: "a new table of merchants' that nobody protected",
    sql: [`CREATE TABLE coupon (merchant_id uuid, id uuid, PRIMARY KEY (merchant_id, id))`],
    breaks: ["T1"],
    shows: { relname: "coupon", enabled: false },
  },
  {
    what: "a further policy that shows everything",
    sql: [`CREATE POLICY shop_window ON product FOR SELECT USING (true)`],
    breaks: ["T1-doors"],
    shows: { relname: "product", polname: "shop_window" },
  },
  {
    what: "the operator's policy given to the application",
    sql: [`ALTER POLICY operator_rows ON sale TO galla_app`],
    breaks: ["T1-doors"],
    shows: { relname: "sale", polname: "operator_rows" },
  },
  {
    what: "a sign-in policy widened",
    sql: [`ALTER POLICY sign_in_rows ON app_user USING (email <> '')`],
    breaks: ["T1-doors"],
    shows: { relname: "app_user", polname: "sign_in_rows" },
  },
  {
    what: "a table of no merchant that the application may read",
    sql: [`CREATE TABLE scratch (id uuid PRIMARY KEY)`, `GRANT SELECT ON scratch TO galla_app`],
    breaks: ["T1-tables"],
    shows: { relname: "scratch" },
  },
  {
    what: "a foreign key that was never validated",
    sql: [
      `ALTER TABLE product DROP CONSTRAINT product_merchant_id_category_id_fkey`,
      `ALTER TABLE product ADD CONSTRAINT product_category FOREIGN KEY (merchant_id, category_id) REFERENCES category NOT VALID`,
    ],
    breaks: ["T3"],
    shows: { relname: "product", conname: "product_category", validated: false },
  },
  {
    what: "a foreign key by id alone, over a unique index by id alone",
    sql: [
      `CREATE UNIQUE INDEX category_id_key ON category (id)`,
      `ALTER TABLE product ADD CONSTRAINT product_category FOREIGN KEY (category_id) REFERENCES category (id)`,
    ],
    breaks: ["T3", "T4"],
    shows: { relname: "product", conname: "product_category", validated: true },
  },
  {
    what: "a unique index that only includes the merchant",
    sql: [`CREATE UNIQUE INDEX product_bare_key ON product (id) INCLUDE (merchant_id)`],
    breaks: ["T4"],
    shows: { relname: "product", index: "product_bare_key" },
  },
  {
    what: "a view with its owner's rights",
    sql: [`CREATE VIEW takings AS SELECT merchant_id, sum(total_minor) FROM sale GROUP BY merchant_id`],
    breaks: ["T5"],
    shows: { name: "takings" },
  },
  {
    what: "a materialized view, which no policy guards",
    sql: [`CREATE MATERIALIZED VIEW takings AS SELECT merchant_id, sum(total_minor) FROM sale GROUP BY merchant_id`],
    breaks: ["T5"],
    shows: { name: "takings", fault: "materialized view" },
  },
  {
    what: "a function with its owner's rights and the caller's search path",
    sql: [
      `CREATE FUNCTION all_takings() RETURNS numeric LANGUAGE sql SECURITY DEFINER AS 'SELECT sum(total_minor) FROM sale'`,
    ],
    breaks: ["T5"],
    shows: { name: "all_takings" },
  },
  {
    what: "a function with its owner's rights that looks among the caller's temporary tables first",
    sql: [`ALTER FUNCTION setup_state() SET search_path = public`],
    breaks: ["T5"],
    shows: { name: "setup_state" },
  },
];
