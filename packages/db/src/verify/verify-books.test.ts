import pg from "pg";
import { beforeAll, describe, expect, it, test } from "vitest";
import { fillTwoShops } from "../invariants/testing/two-shops.ts";
import { cloneDatabase, type TestDatabase } from "../testing/index.ts";
import { placed } from "./altered-row.ts";
import { digestChecks } from "./digests.ts";
import { reportOf } from "./index.ts";
import { alterations, type Alteration } from "./testing/alterations.ts";
import { checks, verifyBooks } from "./verify-books.ts";

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  return () => owner.end();
});

const verify = () => verifyBooks({ ownerUrl: database.ownerUrl });

/** Alters rows as the owner can, who switches the triggers off first, and puts everything back after the look. */
async function reportAfter({ tables, sql }: Pick<Alteration, "tables" | "sql">): Promise<string> {
  for (const table of tables) {
    await owner.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  }
  try {
    for (const statement of sql) await owner.query(statement);
    for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    return reportOf(await verify());
  } finally {
    for (const table of tables) await putBack(table);
  }
}

async function putBack(table: string): Promise<void> {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await owner.query(`DELETE FROM ${table}`);
  await owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  await owner.query(`DROP TABLE kept_${table}`);
}

describe("the verifier names, when somebody altered as the owner", () => {
  it.each(alterations)("$what", async ({ named, ...alteration }) => {
    const report = await reportAfter(alteration);
    for (const words of named) {
      if (typeof words === "string") expect(report).toContain(words);
      else expect(report).toMatch(words);
    }
    expect(report).toContain("The books were altered");
  });
});

test("books that nobody altered are in order, also after all this, and the report says how much was looked at", async () => {
  const report = reportOf(await verify());
  expect(report).toContain("8 audit chains of 2 merchants with 134 entries recomputed");
  expect(report).toContain("102 sales compared with their digests");
  expect(report).toContain("2 Z reports compared with the book and their anchors");
  expect(report).toMatch(new RegExp(`Everything is in order: ${checks.length} checks, [\\d.]+ s\\.$`));
});

test("every digest has an alteration that it finds", () => {
  const named = alterations.flatMap((alteration) => alteration.named);
  expect(digestChecks.filter((check) => !named.includes(`[${check.id}]`))).toEqual([]);
});

test("every check of the books says in which table the altered row stands", () => {
  const ofTheCatalogue = /^(T|A4)/;
  expect(
    checks.map(({ id: check }) => check).filter((check) => !placed.has(check) && !ofTheCatalogue.test(check)),
  ).toEqual([]);
});
