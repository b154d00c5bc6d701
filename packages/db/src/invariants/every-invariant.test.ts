import pg from "pg";
import { beforeAll, describe, expect, it, test } from "vitest";
import { testDatabase } from "../testing/index.ts";
import { invariants, runInvariants, type InvariantResult } from "./check-invariants.ts";
import { corruptions } from "./testing/all-corruptions.ts";
import type { Corruption } from "./testing/corruption.ts";
import { fillTwoShops } from "./testing/two-shops.ts";

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  return () => owner.end();
});

/** What breaks when this is planted; everything is undone afterwards. */
async function brokenBy({ sql }: Corruption): Promise<InvariantResult[]> {
  await owner.query("BEGIN");
  try {
    await owner.query("SET LOCAL session_replication_role = replica");
    for (const statement of sql) await owner.query(statement);
    return (await runInvariants(owner)).filter(({ violations }) => violations > 0);
  } finally {
    await owner.query("ROLLBACK");
  }
}

describe("the invariants find", () => {
  it.each(corruptions)("$what, and name the row", async (corruption) => {
    const broken = await brokenBy(corruption);
    expect(broken.map(({ id }) => id)).toEqual(corruption.breaks);
    expect(broken[0]?.sample[0]).toMatchObject(corruption.shows);
  });

  it("nothing when nothing is planted, also after all this", async () => {
    expect(await brokenBy({ what: "nothing", sql: [], breaks: ["none"], shows: {} })).toEqual([]);
  });
});

test("every invariant has a corruption that it is the first to find", () => {
  const proven = new Set(corruptions.map(({ breaks }) => breaks[0]));
  expect(invariants.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
});
