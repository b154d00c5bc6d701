import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { ownerRole } from "../embedded/cluster-folder.ts";
import { postgresUser } from "../embedded/postgres-user.ts";
import { reachableFolder } from "../embedded/reach.ts";
import { startEmbeddedServer } from "../embedded-server.ts";

/** There is nothing that could be verified; the message says what to give. */
export class NoBooks extends Error {
  override readonly name = "NoBooks";
}

/**
 * Does `work` with the owner's address of the shop that the product keeps in `folder`: of its running server, or of one that is
 * started for the while where the shop is closed. Refuses with NoBooks a folder without a shop, and never makes one.
 */
export async function withBooksOf<Result>(
  folder: string,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const asked = resolve(folder, "postgres");
  const home = reachableFolder(asked, postgresUser());
  if (!existsSync(join(home, "data"))) {
    throw new NoBooks(
      `There is no shop in ${folder}. Set DATABASE_URL to the address of the role that owns the tables, give it as --url, ` +
        "or give the folder the product keeps its data in as --folder.",
    );
  }
  const running = await runningServer(home);
  if (running !== null) return work(running);
  const server = await startEmbeddedServer({ folder: asked, port: 0 });
  try {
    return await work(server.ownerUrl);
  } finally {
    await server.stop();
  }
}

/** The address of the server at work on this folder. The file it leaves there may be of one that died, so it is tried. */
async function runningServer(home: string): Promise<string | null> {
  const lines = readLines(join(home, "data", "postmaster.pid"));
  const port = Number(lines[3]);
  const [password] = readLines(join(home, "owner-password"));
  if (!Number.isInteger(port) || port === 0 || password === undefined) return null;
  const url = `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/galla`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}
