import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { appDatabaseUrl } from "../app-role.ts";
import type { TestServerFacts } from "./global-setup.ts";
import { addressOf } from "./template.ts";

export interface TestDatabase {
  /** For planting rows and for the invariants: owns the tables. */
  ownerUrl: string;
  /** For the code under test: the role that row-level security binds. */
  appUrl: string;
}

let own: Promise<TestDatabase> | undefined;

/** This test file's own migrated, empty database, cloned on the first call. The run removes it at its end. */
export function testDatabase(): Promise<TestDatabase> {
  own ??= cloneDatabase();
  return own;
}

/** One more empty database, for a test that must not see what its neighbours wrote. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { template }: TestServerFacts = inject("gallaTestServer");
  const ownerUrl = await createDatabase(`TEMPLATE ${template}`);
  return { ownerUrl, appUrl: appDatabaseUrl(ownerUrl) };
}

/** The owner's address of a database without a single table, for tests of the migrations themselves. */
export function unmigratedDatabase(): Promise<string> {
  return createDatabase("");
}

async function createDatabase(how: string): Promise<string> {
  const { adminUrl, prefix }: TestServerFacts = inject("gallaTestServer");
  const name = `${prefix}${randomBytes(5).toString("hex")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} ${how}`);
  } finally {
    await admin.end();
  }
  return addressOf(adminUrl, name);
}
