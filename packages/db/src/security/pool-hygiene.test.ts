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

type Ending = { readonly commits: boolean; readonly run: (tx: Tx) => Promise<unknown> };

/** Ways for a transaction to end. */
const endings: readonly Ending[] = [
  { commits: true, run: (tx) => tx.product.count() },
  {
    commits: true,
    run: (tx) => tx.$executeRaw`UPDATE product SET min_stock_milli = min_stock_milli + 1 WHERE sku = 'SKU-1'`,
  },
  { commits: false, run: () => Promise.reject(new GivenUp()) },
  { commits: false, run: (tx) => tx.$queryRaw`SELECT 1 / 0` },
  { commits: false, run: (tx) => tx.$executeRaw`UPDATE product SET price_minor = -1` },
  { commits: false, run: (tx) => tx.$executeRaw`UPDATE sale_line SET note = 'rewritten'` },
  { commits: false, run: (tx) => tx.$queryRaw`SELECT 1 / 0`.catch(() => tx.store.findMany()) },
];

/** A sequence that looks random and is the same at every run (Numerical Recipes' linear congruential generator). */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

type Visit = { readonly merchantId: string; readonly ending: Ending };

/** Runs one transaction for one merchant; answers whose stores it saw and whether it committed. */
async function visit(
  database: Database,
  { merchantId, ending }: Visit,
): Promise<{ saw: string[]; committed: boolean }> {
  let saw: string[] = [];
  const work = inMerchant(database, merchantId, async (tx) => {
    saw = (await tx.store.findMany({ select: { merchantId: true } })).map((store) => store.merchantId);
    await ending.run(tx);
  });
  const committed = await work.then(
    () => true,
    () => false,
  );
  return { saw, committed };
}

function randomVisits(seed: number): Visit[] {
  const chance = chances(seed);
  return Array.from({ length: 300 }, () => {
    const merchantId = chance.next().value < 0.5 ? exclusiveShop : inclusiveShop;
    const ending = endings[Math.floor(chance.next().value * endings.length)];
    if (ending === undefined) throw new Error("There is no such ending");
    return { merchantId, ending };
  });
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

describe.each([1, 4])(
  "a pool of %i, after 300 transactions of two merchants, committed or undone at random",
  (size) => {
    it("let none see another's rows, carries no merchant on, and is idle", { timeout: 60_000 }, async () => {
      const database = openDatabase({ url: urls.appUrl, poolSize: size });
      try {
        const queue = randomVisits(20261121 + size).values();
        const wrong: unknown[] = [];
        const clerk = async () => {
          for (const planned of queue) {
            const { saw, committed } = await visit(database, planned);
            if (saw.join() !== planned.merchantId || committed !== planned.ending.commits)
              wrong.push({ planned, saw, committed });
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
  },
);
