import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList, SchemaFile } from "./schema-engine.ts";

const prismaFolder = resolve(import.meta.dirname, "../../prisma");

export const schemaFolder = join(prismaFolder, "schema");
export const migrationsFolder = join(prismaFolder, "migrations");

/** Every `.prisma` file of a schema folder, in name order, so that the same schema always reads the same. */
export async function readSchemaFiles(folder: string = schemaFolder): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, content: await readFile(path, "utf8") };
    }),
  );
}

/** The migrations folder in the form the schema engine reads it, oldest first. */
export async function readMigrations(folder: string = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: await readIfThere(join(folder, "migration_lock.toml")) },
    migrationDirectories: await Promise.all(names.map((name) => readMigration(folder, name))),
  };
}

async function readMigration(folder: string, name: string): Promise<MigrationList["migrationDirectories"][number]> {
  const value = await readFile(join(folder, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return null;
  }
}
