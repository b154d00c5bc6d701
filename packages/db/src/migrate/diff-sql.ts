import { rm } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { temporaryFolder } from "../embedded/temporary-folder.ts";
import { startEmbeddedServer } from "../embedded-server.ts";
import { openSchemaEngine, unfiltered, type SchemaFile } from "./schema-engine.ts";

/**
 * The SQL that takes a database from one schema to another, as `prisma migrate diff` writes it. It compares the schemas
 * themselves, so what migrations add beyond Prisma's language (checks, policies, functions) is neither seen nor dropped.
 */
export async function diffSql(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  // The engine connects before it does anything else, so it gets an empty server that is thrown away.
  const folder = temporaryFolder("galla-diff-");
  const server = await startEmbeddedServer({ folder, port: 0 });
  const pool = new pg.Pool({ connectionString: server.ownerUrl, max: 2 });
  try {
    const engine = await openSchemaEngine({ adapter: new PrismaPg(pool), schemaFiles: to, onLog: () => {} });
    const result = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: unfiltered,
    });
    return result.stdout ?? "";
  } finally {
    await pool.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
