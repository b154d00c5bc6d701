import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./server.ts";
import { ensureTemplate } from "./template.ts";

export interface TestServerFacts {
  adminUrl: string;
  template: string;
  /** What the names of this run's databases begin with. */
  prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    gallaTestServer: TestServerFacts;
  }
}

interface SharedServer {
  server: TestServer;
  facts: TestServerFacts;
  users: number;
}

// Vitest runs this file once per project, each time as a fresh module, but always in the same process: the projects share one server.
const sharedKey = Symbol.for("galla.test-server");

function sharedServer(): Promise<SharedServer> | undefined {
  return Reflect.get(globalThis, sharedKey);
}

/** Starts the run's PostgreSQL and tells the workers where it is. */
export async function setup(project: TestProject): Promise<void> {
  const opening = sharedServer() ?? openServer();
  Reflect.set(globalThis, sharedKey, opening);
  const shared = await opening;
  shared.users += 1;
  project.provide("gallaTestServer", shared.facts);
}

/** Removes this run's databases and stops the server when the last project is done. */
export async function teardown(): Promise<void> {
  const shared = await sharedServer();
  if (shared === undefined) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  Reflect.deleteProperty(globalThis, sharedKey);
  await dropDatabases(shared.facts);
  await shared.server.stop();
}

async function openServer(): Promise<SharedServer> {
  const server = await startTestServer();
  try {
    const template = await ensureTemplate(server.adminUrl);
    const prefix = `galla_test_${randomBytes(4).toString("hex")}_`;
    return { server, users: 0, facts: { adminUrl: server.adminUrl, template, prefix } };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function dropDatabases(facts: TestServerFacts): Promise<void> {
  const admin = new pg.Client({ connectionString: facts.adminUrl });
  await admin.connect();
  const found = await admin.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
    [facts.prefix],
  );
  for (const { datname } of found.rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  await admin.end();
}
