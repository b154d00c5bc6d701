import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connectAsOwner, migrateDatabase, type MigrationFailure } from "./migrate.ts";
import { testDatabase, unmigratedDatabase } from "./testing/index.ts";

const migrationsFolder = mkdtempSync(join(tmpdir(), "galla-migrations-"));

afterAll(() => rmSync(migrationsFolder, { recursive: true, force: true }));

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(migrationsFolder, name), { recursive: true });
  writeFileSync(join(migrationsFolder, name, "migration.sql"), sql);
}

async function query(ownerUrl: string, sql: string): Promise<unknown[]> {
  const client = await connectAsOwner(ownerUrl);
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}

const functionBody = `CREATE FUNCTION double_it(value int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE doubled int;
BEGIN
  doubled := value * 2;
  RETURN doubled;
END $$;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'galla_app') THEN CREATE ROLE galla_app NOLOGIN; END IF;
END $$;`;

describe("migrating a database", () => {
  beforeEach(() => {
    rmSync(migrationsFolder, { recursive: true, force: true });
    mkdirSync(migrationsFolder);
    writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
    writeMigration("20260101000000_first", functionBody);
  });

  test("applies function bodies with semicolons in one piece", async () => {
    const ownerUrl = await unmigratedDatabase();
    expect(await migrateDatabase({ ownerUrl, migrationsFolder })).toEqual(["20260101000000_first"]);
    expect(await query(ownerUrl, "SELECT double_it(21) AS answer")).toEqual([{ answer: 42 }]);
  });

  test("records what prisma migrate deploy records", async () => {
    const ownerUrl = await unmigratedDatabase();
    await migrateDatabase({ ownerUrl, migrationsFolder });
    const rows = await query(
      ownerUrl,
      `SELECT migration_name, length(checksum) AS checksum, applied_steps_count AS steps,
              finished_at >= started_at AS finished, rolled_back_at, logs FROM _prisma_migrations`,
    );
    const row = { migration_name: "20260101000000_first", checksum: 64, steps: 1, finished: true };
    expect(rows).toEqual([{ ...row, rolled_back_at: null, logs: null }]);
  });

  test("applies nothing the second time", async () => {
    const { ownerUrl } = await testDatabase();
    expect(await migrateDatabase({ ownerUrl })).toEqual([]);
  });

  test("applies everything once when two starts race", async () => {
    const ownerUrl = await unmigratedDatabase();
    const both = await Promise.all([
      migrateDatabase({ ownerUrl, migrationsFolder }),
      migrateDatabase({ ownerUrl, migrationsFolder }),
    ]);
    expect(both.flat()).toEqual(["20260101000000_first"]);
  });

  test("leaves nothing of a failing migration, names it, and applies it once it is corrected", async () => {
    const ownerUrl = await unmigratedDatabase();
    writeMigration("20260102000000_second", "CREATE TABLE shelf (id int);\nALTER TABLE nowhere ADD COLUMN x int;");
    const failure: MigrationFailure = await migrateDatabase({ ownerUrl, migrationsFolder }).catch((error) => error);
    expect(failure.message).toMatch(/Migration 20260102000000_second failed.*relation "nowhere" does not exist/);
    expect(await query(ownerUrl, "SELECT to_regclass('shelf') AS shelf")).toEqual([{ shelf: null }]);

    writeMigration("20260102000000_second", "CREATE TABLE shelf (id int);");
    expect(await migrateDatabase({ ownerUrl, migrationsFolder })).toEqual(["20260102000000_second"]);
  });

  test("tells an owner who may not create tables which right is missing", async () => {
    const ownerUrl = await unmigratedDatabase();
    await query(ownerUrl, "DROP ROLE IF EXISTS poor_owner");
    await query(ownerUrl, "CREATE ROLE poor_owner LOGIN PASSWORD 'poor'");
    const poor = new URL(ownerUrl);
    poor.username = "poor_owner";
    poor.password = "poor";
    await expect(migrateDatabase({ ownerUrl: poor.toString(), migrationsFolder })).rejects.toThrow(
      /permission denied for schema public\nGive the role of DATABASE_URL the right it lacks/,
    );
  });

  test("says in which line of a migration PostgreSQL stumbled", async () => {
    const ownerUrl = await unmigratedDatabase();
    writeMigration("20260102000000_second", "SELECT 1;\nSELECT 2;\nCREATE TABEL shelf (id int);");
    await expect(migrateDatabase({ ownerUrl, migrationsFolder })).rejects.toThrow(/failed at line 3/);
  });
});

test("the application's role can sign in and owns nothing", async () => {
  const { appUrl } = await testDatabase();
  const rows = await query(
    appUrl,
    "SELECT current_user, (SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole) AS owned",
  );
  expect(rows).toEqual([{ current_user: "galla_app", owned: 0 }]);
});
