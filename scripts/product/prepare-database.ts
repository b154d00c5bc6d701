import { join } from "node:path";
import { startEmbeddedServer } from "../../packages/db/src/embedded-server.ts";
import type { Lifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { migrateDatabase } from "../../packages/db/src/migrate.ts";
import type { Cleanup } from "./cleanup.ts";
import type { ProductSettings } from "./settings.ts";
import { supervise } from "./supervise.ts";

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
  /** Settles with what to tell when an embedded server cannot be kept running. */
  givenUp: Promise<string>;
}

/** Starts the embedded PostgreSQL, or takes the server in DATABASE_URL, and brings it up to date. */
export async function prepareDatabase(preparation: Preparation): Promise<PreparedDatabase> {
  const { databaseUrl } = preparation.settings;
  const database = databaseUrl === undefined ? await startEmbedded(preparation) : ofOnesOwn(databaseUrl);
  const applied = await migrateDatabase({ ownerUrl: database.ownerUrl });
  if (applied.length > 0) preparation.onLog(`database migrated (${applied.length} migrations)`);
  return database;
}

async function startEmbedded({ settings, cleanup, lifeline, onLog }: Preparation): Promise<PreparedDatabase> {
  const folder = join(settings.folder, "postgres");
  let port = settings.databasePort;
  let mustUsePort = false;
  const start = async () => {
    const server = await startEmbeddedServer({ folder, port, mustUsePort, lifeline, onLog });
    // Everybody knows the first address by then, so the server comes back where it was.
    port = server.port;
    mustUsePort = true;
    return server;
  };
  const { first, givenUp, stop } = await supervise({ name: "database", start, onLog });
  cleanup.add(stop);
  onLog(`PostgreSQL 18 on port ${first.port}`);
  return { ownerUrl: first.ownerUrl, place: first.folder, givenUp };
}

function ofOnesOwn(ownerUrl: string): PreparedDatabase {
  // Keeping that server running is not our business.
  return { ownerUrl, place: "the database in DATABASE_URL", givenUp: new Promise<string>(() => {}) };
}
