import pg from "pg";
import { ensureAppRole } from "./app-role.ts";
import { engineRefusal, MigrationFailure, scriptRefusal } from "./migrate/migration-failure.ts";
import { ConnectionFailure, connectAsOwner } from "./migrate/owner-connection.ts";
import { openSchemaEngine, unfiltered, type SchemaEngine } from "./migrate/schema-engine.ts";
import { readMigrations, readSchemaFiles } from "./migrate/schema-files.ts";
import { scriptAdapter, type ScriptFailure } from "./migrate/script-adapter.ts";

export { ConnectionFailure, connectAsOwner, MigrationFailure };

export interface MigrateOptions {
  /** The address of the role that owns the tables. */
  ownerUrl: string;
  onLog?: (line: string) => void;
  /** The migrations to apply; the product's own unless a test brings another folder. */
  migrationsFolder?: string;
  schemaFolder?: string;
}

/**
 * Applies the migrations that the database has not seen yet, oldest first, and makes the application's role able to sign in.
 * `_prisma_migrations` is left as `prisma migrate deploy` leaves it, because the same engine writes it.
 *
 * Returns the names it applied: none when the database was up to date. Refuses with a ConnectionFailure for an address that does
 * not work, and with a MigrationFailure that names the migration and quotes PostgreSQL's own words.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<string[]> {
  const applied = await withEngine(options, applyPending);
  for (const name of applied) options.onLog?.(`migration ${name} applied`);
  await ensureAppRole(options.ownerUrl);
  return applied;
}

/** Tells the database that a migration which failed there has left no trace, so that it is tried again. */
export async function markRolledBack(options: MigrateOptions, migrationName: string): Promise<void> {
  await withEngine(options, ({ engine }) => engine.markMigrationRolledBack({ migrationName }));
}

interface Session {
  engine: SchemaEngine;
  migrations: Awaited<ReturnType<typeof readMigrations>>;
  /** What the last refused script was, since the engine's own account of it leaves out the line and the detail. */
  lastFailure(): ScriptFailure | undefined;
}

async function applyPending(session: Session): Promise<string[]> {
  const { engine, migrations } = session;
  try {
    const output = await engine.applyMigrations({ migrationsList: migrations, filters: unfiltered });
    return output.appliedMigrationNames;
  } catch (cause) {
    const failure = session.lastFailure();
    if (failure === undefined) throw engineRefusal(cause);
    const refusal = scriptRefusal(failure, migrations);
    if (refusal.migrationName !== undefined) {
      await engine.markMigrationRolledBack({ migrationName: refusal.migrationName });
    }
    throw refusal;
  }
}

// The engine takes the same advisory lock as the Prisma command line, so two starts at the same moment migrate one after the other;
// it lets go of the lock when its connections close.
async function withEngine<T>(options: MigrateOptions, work: (session: Session) => Promise<T>): Promise<T> {
  await (await connectAsOwner(options.ownerUrl)).end();
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 2 });
  let last: ScriptFailure | undefined;
  try {
    const schemaFiles = await readSchemaFiles(options.schemaFolder);
    const migrations = await readMigrations(options.migrationsFolder);
    const adapter = scriptAdapter(pool, (failure) => (last = failure));
    const engine = await openSchemaEngine({ adapter, schemaFiles, onLog: () => {} });
    try {
      return await work({ engine, migrations, lastFailure: () => last });
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
