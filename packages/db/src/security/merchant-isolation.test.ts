import pg from "pg";
import { beforeAll, describe, expect, it, test } from "vitest";
import { exclusiveShop, fillTwoShops, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { testDatabase } from "../testing/index.ts";
import { attempt, undone, type Outcome } from "./testing/attempt.ts";
import { merchantTablesOf, type MerchantTable } from "./testing/merchant-tables.ts";

// Two signed-in merchants; B tries everything on what is A's.
const [merchantA, merchantB] = [exclusiveShop, inclusiveShop];

const nobody = "00000000-0000-7000-8000-000000000000";

let owner: pg.Client;
let app: pg.Client;
let tables: MerchantTable[];
beforeAll(async () => {
  const { ownerUrl, appUrl } = await testDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  app = new pg.Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  await fillTwoShops(owner);
  tables = await merchantTablesOf(owner);
  return () => Promise.all([owner.end(), app.end()]);
});

const setting = (client: pg.ClientBase, name: string, value: string) =>
  client.query("SELECT set_config($1, $2, true)", [name, value]);

/** Asks the same of every merchant's table, as the application inside one transaction; answers by table. */
function ofEveryTable<Answer>(ask: (table: MerchantTable) => Promise<Answer>): Promise<Record<string, Answer>> {
  return undone(app, async () => {
    await setting(app, "app.merchant_id", merchantB);
    const answers: Record<string, Answer> = {};
    for (const table of tables) answers[table.name] = await ask(table);
    return answers;
  });
}

/** The same, with every privilege granted to the application for the while, so that row-level security stands alone. */
async function withEveryPrivilege(ask: (table: MerchantTable) => Promise<Outcome>): Promise<Record<string, Outcome>> {
  return undone(owner, async () => {
    await owner.query("GRANT ALL ON ALL TABLES IN SCHEMA public TO galla_app");
    await owner.query("SET LOCAL ROLE galla_app");
    await setting(owner, "app.merchant_id", merchantB);
    const answers: Record<string, Outcome> = {};
    for (const table of tables) answers[table.name] = await ask(table);
    return answers;
  });
}

async function count(
  client: pg.ClientBase,
  { name, merchantColumn }: MerchantTable,
  merchantId: string,
): Promise<number> {
  const { rows } = await client.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM ${name} WHERE ${merchantColumn} = $1`,
    [merchantId],
  );
  return rows[0]?.found ?? -1;
}

const everyTable = <Answer>(answer: Answer) => Object.fromEntries(tables.map(({ name }) => [name, answer]));

describe("a merchant, in every table the catalogue knows", () => {
  it("has rows that another could look for", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(30);
    for (const table of tables)
      expect([table.name, (await count(owner, table, merchantA)) > 0]).toEqual([table.name, true]);
  });

  it("sees none of another's rows, and all of its own", async () => {
    expect(await ofEveryTable((table) => count(app, table, merchantA))).toEqual(everyTable(0));
    const own = await ofEveryTable((table) => count(app, table, merchantB));
    for (const table of tables)
      expect([table.name, own[table.name]]).toEqual([table.name, await count(owner, table, merchantB)]);
  });

  it("cannot write a row as another's", async () => {
    const copyOfA = ({ name, merchantColumn }: MerchantTable) =>
      owner.query(`SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${merchantColumn} = $1 LIMIT 1`, [merchantA]);
    const copies = new Map<string, unknown>();
    for (const table of tables) copies.set(table.name, (await copyOfA(table)).rows[0].row);
    const insert = ({ name }: MerchantTable) =>
      attempt(owner, `INSERT INTO ${name} SELECT (jsonb_populate_record(NULL::${name}, $1)).*`, [
        JSON.stringify(copies.get(name)),
      ]);
    expect(await withEveryPrivilege(insert)).toEqual(everyTable({ refused: "42501" }));
  });

  it("cannot change or remove another's rows, were it granted every privilege", async () => {
    const update = ({ name, merchantColumn }: MerchantTable) =>
      attempt(owner, `UPDATE ${name} SET ${merchantColumn} = ${merchantColumn} WHERE ${merchantColumn} = $1`, [
        merchantA,
      ]);
    const remove = ({ name, merchantColumn }: MerchantTable) =>
      attempt(owner, `DELETE FROM ${name} WHERE ${merchantColumn} = $1`, [merchantA]);
    expect(await withEveryPrivilege(update)).toEqual(everyTable({ rows: 0 }));
    expect(await withEveryPrivilege(remove)).toEqual(everyTable({ rows: 0 }));
  });

  it("cannot give its own rows to another", async () => {
    const give = ({ name, merchantColumn }: MerchantTable) =>
      attempt(owner, `UPDATE ${name} SET ${merchantColumn} = $1`, [merchantA]);
    for (const [name, outcome] of Object.entries(await withEveryPrivilege(give))) {
      // Row-level security refuses, or before it the trigger of a book whose rows are history.
      expect([name, outcome]).toEqual([name, { refused: expect.stringMatching(/^(42501|23001)$/) }]);
    }
  });
});

describe("nobody's transaction", () => {
  it.each([
    { when: "when no merchant was ever set", name: undefined, value: "" },
    { when: "when the setting is left empty, as after a commit", name: "app.merchant_id", value: "" },
    { when: "when it claims to be the operator", name: "app.all_merchants", value: "on" },
    { when: "when it claims a merchant that is not there", name: "app.merchant_id", value: nobody },
    { when: "when it presents an address nobody has", name: "app.sign_in_email", value: "%@%" },
    { when: "when it presents a session's token nobody holds", name: "app.session_token", value: "00" },
    { when: "when it presents a till's token nobody holds", name: "app.till_token", value: "00" },
    { when: "when it presents a refresh token nobody holds", name: "app.refresh_token", value: "00" },
  ])("sees no row of any table $when", async (claim) => {
    const seen = await undone(app, async () => {
      if (claim.name !== undefined) await setting(app, claim.name, claim.value);
      const found: Record<string, number> = {};
      for (const { name } of tables) found[name] = (await app.query(`SELECT 1 FROM ${name} LIMIT 1`)).rows.length;
      return found;
    });
    expect(seen).toEqual(everyTable(0));
  });
});

test("a plan cached under one merchant does not serve another", async () => {
  // CVE-2016-2193 and CVE-2023-2455 were plans that kept the rows of the one who planned first.
  const ask = { name: "own_sales", text: "SELECT DISTINCT merchant_id FROM sale" };
  for (const merchantId of [merchantA, merchantB, merchantA]) {
    const seen = await undone(app, async () => {
      await setting(app, "app.merchant_id", merchantId);
      for (let time = 0; time < 7; time += 1) await app.query(ask);
      return (await app.query(ask)).rows;
    });
    expect(seen).toEqual([{ merchant_id: merchantId }]);
  }
});
