import { createHash } from "node:crypto";
import pg from "pg";
import { migrateDatabase } from "../migrate.ts";
import { readMigrations, readSchemaFiles } from "../migrate/schema-files.ts";

/**
 * Makes sure the server holds a migrated, empty database to clone from, and returns its name. The name carries a hash of the
 * migrations, so a changed migration gets a new template by itself.
 */
export async function ensureTemplate(adminUrl: string): Promise<string> {
  const template = `galla_template_${await migrationsHash()}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Two runs on one server build the template one after the other.
    await admin.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [template]);
    const found = await admin.query("SELECT datallowconn FROM pg_database WHERE datname = $1", [template]);
    if (found.rows[0]?.datallowconn === false) return template;
    await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${template}`);
    await migrateDatabase({ ownerUrl: addressOf(adminUrl, template) });
    // Closed to sessions, it is both finished and free to be cloned at any moment.
    await admin.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
    return template;
  } finally {
    await admin.end();
  }
}

async function migrationsHash(): Promise<string> {
  const content = JSON.stringify([await readMigrations(), await readSchemaFiles()]);
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** The same server and role, another database. */
export function addressOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
