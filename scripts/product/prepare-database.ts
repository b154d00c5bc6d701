import { join } from "node:path";
import { startEmbeddedServer } from "../../packages/db/src/embedded-server.ts";
import type { Lifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { migrateDatabase } from "../../packages/db/src/migrate.ts";
import type { Cleanup } from "./cleanup.ts";
import type { ProductSettings } from "./settings.ts";

export interface Preparation {
  settings: ProductSettings;
  cleanup: Cleanup;
  lifeline: Lifeline;
  onLog: (line: string) => void;
}

export interface PreparedDatabase {
  ownerUrl: string;
  /** Where its data is, in words for people. */
  place: string;
}

/** Starts the embedded PostgreSQL, or takes the server in DATABASE_URL, and brings it up to date. */
export async function prepareDatabase({ settings, cleanup, lifeline, onLog }: Preparation): Promise<PreparedDatabase> {
  const database =
    settings.databaseUrl === undefined
      ? await startEmbedded()
      : { ownerUrl: settings.databaseUrl, place: "the database in DATABASE_URL" };
  const { ownerUrl } = database;
  const applied = await migrateDatabase({ ownerUrl });
  if (applied.length > 0) onLog(`database migrated (${applied.length} migrations)`);
  return database;

  async function startEmbedded(): Promise<PreparedDatabase> {
    const folder = join(settings.folder, "postgres");
    const server = await startEmbeddedServer({ folder, port: settings.databasePort, lifeline, onLog });
    cleanup.add(() => server.stop());
    onLog(`PostgreSQL 18 on port ${server.port}`);
    return { ownerUrl: server.ownerUrl, place: server.folder };
  }
}
