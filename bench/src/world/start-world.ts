import { rmSync } from "node:fs";
import { join } from "node:path";
import { appDatabaseUrl } from "@galla/db/app-role";
import { startEmbeddedServer, startLifeline, temporaryFolder } from "@galla/db/embedded";
import { migrateDatabase } from "@galla/db/migrate";
import { startApi } from "./start-api.ts";

/** A database and an API of our own, made for one run and thrown away after it. */
export type World = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly apiUrl: string;
  readonly apiPid: number;
  stop(): Promise<void>;
};

export const POOL_SIZE = 16;

/** Starts PostgreSQL in a new folder, migrates it, and starts the API on it. Ctrl-C stops and removes everything. */
export async function startWorld(onLog: (line: string) => void): Promise<World> {
  const folder = temporaryFolder("galla-bench-");
  const lifeline = startLifeline();
  const undos: (() => Promise<void>)[] = [
    async () => rmSync(folder, { recursive: true, force: true }),
    async () => lifeline.release(),
  ];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= undoAll(undos));
  process.once("SIGINT", () => void stop().then(() => process.exit(130)));
  process.once("SIGTERM", () => void stop().then(() => process.exit(143)));
  try {
    const server = await startEmbeddedServer({ folder: join(folder, "postgres"), port: 0, lifeline });
    undos.push(() => server.stop());
    await migrateDatabase({ ownerUrl: server.ownerUrl });
    const appUrl = appDatabaseUrl(server.ownerUrl);
    const api = await startApi({ appUrl, folder, poolSize: POOL_SIZE, lifeline });
    undos.push(() => api.stop());
    onLog(`PostgreSQL on port ${server.port}, API at ${api.url}`);
    return { ownerUrl: server.ownerUrl, appUrl, apiUrl: api.url, apiPid: api.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function undoAll(undos: (() => Promise<void>)[]): Promise<void> {
  for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo();
}
