import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { exclusiveShop, fillTwoShops, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { inMerchant, openDatabase, type Database, type Tx } from "../index.ts";
import { testDatabase, type TestDatabase } from "../testing/index.ts";

let urls: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  urls = await testDatabase();
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  return () => owner.end();
});

class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** Ways for a transaction to end; all but the first undo it. */
const endings: readonly ((tx: Tx) => Promise<unknown>)[] = [
  (tx) => tx.$queryRaw`SELECT pg_sleep(0.001)`,
  () => Promise.reject(new GivenUp()),
  (tx) => tx.$queryRaw`SELECT 1 / 0`,
  (tx) => tx.$executeRaw`UPDATE product SET price_minor = -1`,
  (tx) => tx.$executeRaw`UPDATE sale_line SET note = 'rewritten'`,
  (tx) => tx.$queryRaw`SELECT 1 / 0`.catch(() => tx.store.findMany()),
];

/** A sequence that looks random and is the same at every run (Numerical Recipes' linear congruential generator). */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Runs one transaction for one merchant; answers whose stores it saw. */
async function visit(database: Database, merchantId: string, ending: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let seen: string[] = [];
  const work = inMerchant(database, merchantId, async (tx) => {
    seen = (await tx.store.findMany({ select: { merchantId: true } })).map((store) => store.merchantId);
    await ending(tx);
  });
  await work.catch(() => undefined);
  return seen;
}

/** What every connection of the pool still carries once nothing is under way; all are held at once, so none is asked twice. */
async function carriedBy({ pool }: Database, size: number): Promise<unknown[]> {
  const held = await Promise.all(Array.from({ length: size }, () => pool.connect()));
  try {
    const answers = await Promise.all(
      held.map((client) =>
        client.query(
          `SELECT coalesce(current_setting('app.merchant_id', true), '') AS merchant, (SELECT count(*)::int FROM sale) AS sales,
                  coalesce(current_setting('app.session_token', true), '') AS token,
                  coalesce(current_setting('app.sign_in_email', true), '') AS email`,
        ),
      ),
    );
    return answers.flatMap(({ rows }) => rows);
  } finally {
    for (const client of held) client.release();
  }
}

describe.each([1, 4])("a pool of %i, after 300 transactions of two merchants of which most were undone", (size) => {
  it("let none see another's rows, carries no merchant on, and is idle", { timeout: 60_000 }, async () => {
    const database = openDatabase({ url: urls.appUrl, poolSize: size });
    const chance = chances(20261121 + size);
    const visits = Array.from({ length: 300 }, () => {
      const merchantId = chance.next().value < 0.5 ? exclusiveShop : inclusiveShop;
      const ending = endings[Math.floor(chance.next().value * endings.length)] ?? endings[0];
      if (ending === undefined) throw new Error("There is no way to end");
      return { merchantId, ending };
    });
    try {
      const queue = visits.values();
      const wrong: string[] = [];
      const clerk = async () => {
        for (const { merchantId, ending } of queue) {
          const seen = await visit(database, merchantId, ending);
          if (seen.join() !== merchantId) wrong.push(`${merchantId} saw ${seen.join()}`);
        }
      };
      await Promise.all(Array.from({ length: size * 3 }, clerk));
      expect(wrong).toEqual([]);
      const nothing = { merchant: "", sales: 0, token: "", email: "" };
      expect(await carriedBy(database, size)).toEqual(Array.from({ length: size }, () => nothing));
      const { rows } = await owner.query(
        `SELECT DISTINCT state, xact_start FROM pg_stat_activity WHERE datname = current_database() AND usename = 'galla_app'`,
      );
      expect(rows).toEqual([{ state: "idle", xact_start: null }]);
    } finally {
      await database.close();
    }
  });
});
