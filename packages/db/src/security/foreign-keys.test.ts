import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { exclusiveShop, fillTwoShops, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { testDatabase } from "../testing/index.ts";
import { merchantTablesOf } from "./testing/merchant-tables.ts";
import { attempt, undone, type Outcome } from "./testing/attempt.ts";

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  return () => owner.end();
});

type ForeignKey = { name: string; child: string; parent: string; pairs: { here: string; there: string }[] };

/** Every foreign key that ties a merchant's row to another row of the same merchant, with its columns but the merchant's. */
async function foreignKeys(): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(
    `SELECT k.conname AS name, k.conrelid::regclass AS child, k.confrelid::regclass AS parent,
            jsonb_agg(jsonb_build_object('here', here.attname, 'there', there.attname)) AS pairs
       FROM pg_constraint k
      CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (here, there)
       JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attnum = pair.here AND here.attname <> 'merchant_id'
       JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = pair.there
      WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace
      GROUP BY k.oid ORDER BY k.conname`,
  );
  return rows;
}

/** Points one row of B's at a row of A's, with row-level security and the append-only triggers out of the way. */
async function pointAcross({ child, parent, pairs }: ForeignKey): Promise<Outcome> {
  // An update reaches further tables by ON UPDATE CASCADE, so the triggers of all of them step aside.
  for (const { name } of await merchantTablesOf(owner)) await owner.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const aRow = `SELECT * FROM ${parent} WHERE merchant_id = '${exclusiveShop}' LIMIT 1`;
  const hasReference = pairs.map(({ here }) => `${here} IS NOT NULL`).join(" AND ");
  const bRow = `SELECT ctid FROM ${child} WHERE merchant_id = '${inclusiveShop}' AND ${hasReference} LIMIT 1`;
  const changes = pairs.map(({ here, there }) => `${here} = theirs.${there}`).join(", ");
  return attempt(owner, `UPDATE ${child} SET ${changes} FROM (${aRow}) theirs WHERE ${child}.ctid = (${bRow})`);
}

test("no foreign key accepts another merchant's row, even from the owner", async () => {
  const keys = await foreignKeys();
  expect(keys.length).toBeGreaterThanOrEqual(44);
  for (const key of keys) {
    const outcome = await undone(owner, () => pointAcross(key));
    expect([key.name, outcome]).toEqual([key.name, { refused: "23503" }]);
  }
});
