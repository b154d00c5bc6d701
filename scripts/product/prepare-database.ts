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

/** Starts the embedded PostgreSQL, or takes the server in DATABASE_URL, and brings it up to date. Returns the owner's address. */
export async function prepareDatabase({ settings, cleanup, lifeline, onLog }: Preparation): Promise<string> {
  const ownerUrl = settings.databaseUrl ?? (await startEmbedded());
  const applied = await migrateDatabase({ ownerUrl });
  if (applied.length > 0) onLog(`database migrated (${applied.length} migrations)`);
  return ownerUrl;

  async function startEmbedded(): Promise<string> {
    const folder = join(settings.folder, "postgres");
    const server = await startEmbeddedServer({ folder, port: settings.databasePort, lifeline, onLog });
    cleanup.add(() => server.stop());
    onLog(`PostgreSQL 18 on port ${server.port}`);
    return server.ownerUrl;
  }
}
