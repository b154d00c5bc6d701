import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { diffSql } from "./migrate/diff-sql.ts";
import type { SchemaFile } from "./migrate/schema-engine.ts";
import { readSchemaFiles, schemaFolder } from "./migrate/schema-files.ts";

const { values } = parseArgs({
  options: { from: { type: "string", default: "HEAD" }, empty: { type: "boolean", default: false } },
});

/** The schema as it stood at a git revision: what the migrations written so far have made. */
function schemaAt(revision: string): SchemaFile[] {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: schemaFolder, encoding: "utf8" });
  const names = git("ls-tree", "--name-only", revision, "./").split("\n");
  return names
    .filter((name) => name.endsWith(".prisma"))
    .map((path) => ({ path, content: git("show", `${revision}:./${path}`) }));
}

try {
  const before = values.empty ? [] : schemaAt(values.from);
  const sql = await diffSql(before, await readSchemaFiles());
  console.log(sql.trim() === "" ? `-- The schema has not changed since ${values.from}.` : sql.trimEnd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
