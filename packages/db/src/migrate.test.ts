import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "./testing/index.ts";
import { migrateDatabase } from "./migrate.ts";

test("a database that is up to date is left as it is", async () => {
  const { ownerUrl } = await testDatabase();
  expect(await migrateDatabase({ ownerUrl })).toEqual([]);
});

test("the application's role can sign in and owns nothing", async () => {
  const { appUrl } = await testDatabase();
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const found = await client.query(
    "SELECT count(*)::int AS owned FROM pg_class WHERE relowner = current_user::regrole",
  );
  await client.end();
  expect(found.rows).toEqual([{ owned: 0 }]);
});
