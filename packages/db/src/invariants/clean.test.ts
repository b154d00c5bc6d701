import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../testing/index.ts";
import { BlindRole, checkInvariants } from "./index.ts";
import { fillTwoShops } from "./testing/two-shops.ts";

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  return () => owner.end();
});

const broken = async (url: string) => (await checkInvariants(url)).filter(({ violations }) => violations > 0);

test("what checkouts leave breaks no invariant, in both tax modes, with discounts, change, rounding and a turn of the year", async () => {
  expect(await broken(database.ownerUrl)).toEqual([]);
  const { rows } = await owner.query(
    `SELECT tax_mode, count(*)::int AS sales, bool_or(discount_minor > 0) AS discounts, bool_or(change_minor > 0) AS change,
            bool_or(rounding_minor <> 0) AS rounding, count(DISTINCT bill_year)::int AS years, count(DISTINCT register_id)::int AS registers
       FROM sale GROUP BY tax_mode ORDER BY tax_mode`,
  );
  const both = { sales: 51, discounts: true, change: true, years: 2, registers: 3 };
  expect(rows).toEqual([
    { tax_mode: "EXCLUSIVE", ...both, rounding: true },
    { tax_mode: "INCLUSIVE", ...both, rounding: false },
  ]);
});

test("a role that row-level security blinds is refused, since it would find every book in order", async () => {
  await expect(checkInvariants(database.appUrl)).rejects.toThrow(BlindRole);
});

test("an owner whom row-level security binds sees every merchant by saying so", async () => {
  // The application's role stands in for such an owner: it bypasses nothing, and the operator's policies are given to it.
  const { rows } = await owner.query<{ relname: string }>(
    "SELECT c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'operator_rows'",
  );
  for (const { relname } of rows) await owner.query(`ALTER POLICY operator_rows ON ${relname} TO galla_app`);
  await owner.query("UPDATE stock_level SET seq = seq + 1");
  expect(await broken(database.appUrl)).toMatchObject([
    { id: "S2-count", violations: 2 * (13 + 7) },
    { id: "T1-doors", violations: rows.length },
  ]);
});
