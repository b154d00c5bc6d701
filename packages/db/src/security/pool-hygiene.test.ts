import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { exclusiveShop, fillTwoShops, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { findCaller, inMerchantWithin, openDatabase, type Database } from "../index.ts";
import { testDatabase, type TestDatabase } from "../testing/index.ts";
import { tokenHash } from "./testing/door-fixture.ts";
import { endings, type Ending } from "./testing/endings.ts";
import { leftOpen, NOTHING, type LeftOpen } from "./testing/left-open.ts";
import { merchantTablesOf } from "./testing/merchant-tables.ts";

let urls: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  urls = await testDatabase();
  owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 });
  const client = await owner.connect();
  await fillTwoShops(client);
  client.release();
  return () => owner.end();
});

/** A sequence that looks random and is the same at every run (Numerical Recipes' linear congruential generator). */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

type Visit = { readonly merchantId: string; readonly ending: Ending };
type Outcome = { readonly saw: readonly string[]; readonly committed: boolean; readonly caller: string | undefined };

/** Runs one transaction for one merchant; answers whose stores it saw, whether it committed, and who then presents a token. */
async function visit(database: Database, { merchantId, ending }: Visit): Promise<Outcome> {
  let saw: string[] = [];
  const scope = { merchantId, timeoutMs: ending.timeoutMs ?? 15_000 };
  const work = inMerchantWithin(database, scope, async (tx) => {
    const stores = await tx.store.findMany({ select: { merchantId: true } });
    saw = [...new Set(stores.map((store) => store.merchantId))];
    await ending.run(tx);
  });
  const committed = await work.then(
    () => true,
    () => false,
  );
  const caller = await findCaller(database.pool, { session: tokenHash(merchantId), till: null });
  return { saw, committed, caller: caller?.merchantId };
}

function randomVisits(seed: number): Visit[] {
  const chance = chances(seed);
  return Array.from({ length: 300 }, () => {
    const merchantId = chance.next().value < 0.5 ? exclusiveShop : inclusiveShop;
    const ways = endings(owner, merchantId);
    const ending = ways[Math.floor(chance.next().value * ways.length)];
    if (ending === undefined) throw new Error("There is no such ending");
    return { merchantId, ending };
  });
}

/** What every connection of the pool still carries and sees once nothing is under way; all are held at once, so none is asked twice. */
async function carriedBy({ pool }: Database, size: number): Promise<LeftOpen[]> {
  const ours = await owner.connect();
  const tables = await merchantTablesOf(ours);
  ours.release();
  const held = await Promise.all(Array.from({ length: size }, () => pool.connect()));
  try {
    return await Promise.all(held.map((client) => leftOpen(client, tables)));
  } finally {
    for (const client of held) client.release();
  }
}

/** What the visits of one clerk after another did that they should not have. */
async function wrongOf(database: Database, visits: Iterator<Visit> & Iterable<Visit>): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (const planned of visits) {
    const { merchantId, ending } = planned;
    const outcome = await visit(database, planned);
    // Where its own clock cut the transaction short, that may have been before it saw anything.
    const saw = ending.timeoutMs !== undefined && outcome.saw.length === 0 ? [] : [merchantId];
    const right: Outcome = { saw, committed: ending.commits, caller: merchantId };
    if (JSON.stringify(outcome) !== JSON.stringify(right)) wrong.push({ ending: ending.name, right, outcome });
  }
  return wrong;
}

describe.each([1, 4])(
  "a pool of %i, after 300 transactions of two merchants, ended in thirteen ways at random",
  (size) => {
    it("let none see another's rows, carries nothing on, and is idle", { timeout: 120_000 }, async () => {
      const database = openDatabase({ url: urls.appUrl, poolSize: size });
      try {
        const visits = randomVisits(20261121 + size);
        expect(new Set(visits.map(({ ending }) => ending.name)).size).toBe(endings(owner, exclusiveShop).length);
        const queue = visits.values();
        const wrong = await Promise.all(Array.from({ length: size * 3 }, () => wrongOf(database, queue)));
        expect(wrong.flat()).toEqual([]);
        expect(await carriedBy(database, size)).toEqual(Array.from({ length: size }, () => NOTHING));
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
