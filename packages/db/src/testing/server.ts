import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "../embedded-server.ts";
import { processFacts } from "../embedded/process-facts.ts";
import { temporaryFolder } from "../embedded/temporary-folder.ts";

export interface TestServer {
  /** The owner's address of a database from which others can be created. */
  adminUrl: string;
  stop(): Promise<void>;
}

const folderPrefix = "galla-test-";

/**
 * A real PostgreSQL for one test run: the server in TEST_DATABASE_URL, or a new embedded one that is thrown away afterwards. Each run
 * has its own, so several engineers can test in one checkout at once.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { adminUrl: given, stop: async () => {} };
  removeAbandonedFolders();
  const folder = temporaryFolder(`${folderPrefix}${process.pid}-`);
  // Nothing of a test run has to survive a power cut, and no test is about that; everything else is as in production.
  const settings = { fsync: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startEmbeddedServer({ folder, port: 0, settings });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.urlOf("postgres"), stop };
}

// A run that was killed could not remove its folder; its server has been stopped by the lifeline.
function removeAbandonedFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(folderPrefix) ? Number(name.slice(folderPrefix.length).split("-")[0]) : Number.NaN;
    if (Number.isInteger(pid) && processFacts(pid) === undefined) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
