import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../testing/index.ts";
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

const program = fileURLToPath(new URL("main.ts", import.meta.url));

/** Runs the command as a person would; resolves with what it printed and how it ended. */
function run(env: Record<string, string>, ...args: string[]): Promise<{ code: unknown; printed: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env: { ...inherited, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, printed: stdout + stderr });
    });
  });
}

test("the command says that all is well and succeeds", async () => {
  const { code, printed } = await run({ DATABASE_URL: database.ownerUrl });
  expect(printed).toMatch(/\d+ invariants hold, 0 violations/);
  expect(code).toBe(0);
});

test("the command fails on one wrong row and names it", async () => {
  await owner.query(
    "UPDATE bill_counter SET last_number = last_number + 1 WHERE ctid = (SELECT ctid FROM bill_counter LIMIT 1)",
  );
  const { code, printed } = await run({}, "--url", database.ownerUrl);
  expect(code).toBe(1);
  expect(printed).toMatch(/FAIL {2}B1 .*\n.*rows that break it: 1; the first: .*"counter":/);
  expect(printed).toContain("invariants are broken (B1), rows: 1");
});

test("books that could not be checked are not called good", async () => {
  expect(await run({})).toMatchObject({ code: 2, printed: expect.stringContaining("DATABASE_URL") });
  expect(await run({}, "--url", database.appUrl)).toMatchObject({
    code: 2,
    printed: expect.stringContaining("does not see every merchant"),
  });
});
