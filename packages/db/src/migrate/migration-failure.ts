import type { MigrationList } from "./schema-engine.ts";
import type { ScriptFailure } from "./script-adapter.ts";

/** A migration that could not be applied: which one, what PostgreSQL said, and what to do. */
export class MigrationFailure extends Error {
  override readonly name = "MigrationFailure";
  readonly migrationName: string | undefined;

  constructor(message: string, about: { migrationName?: string; cause: unknown }) {
    super(message, { cause: about.cause });
    this.migrationName = about.migrationName;
  }
}

/** A migration's script that PostgreSQL refused: the migration's name, PostgreSQL's own words, and the line they are about. */
export function scriptRefusal({ error, script }: ScriptFailure, migrations: MigrationList): MigrationFailure {
  const directory = migrations.migrationDirectories.find(({ migrationFile }) => migrationFile.content.value === script);
  if (directory === undefined) return engineRefusal(error);
  const line = error.position === undefined ? "" : ` at line ${lineAt(script, Number(error.position))}`;
  const detail = error.detail === undefined ? "" : ` (${error.detail})`;
  const advice = isAboutRights(error.message)
    ? missingRight
    : "The migration was marked as rolled back. Correct its migration.sql, or take a newer Galla, and start again.";
  const message = `Migration ${directory.path} failed${line}: ${error.message}${detail} [${error.code ?? "no code"}].\n${advice}`;
  return new MigrationFailure(message, { migrationName: directory.path, cause: error });
}

const missingRight =
  "Give the role of DATABASE_URL the right it lacks (CREATEROLE, or CREATE on the schema public), and start again.";

function isAboutRights(message: string): boolean {
  return message.includes("permission denied");
}

function lineAt(script: string, position: number): number {
  return script.slice(0, position).split("\n").length;
}

/** A failure of the engine itself, most often a migration that an earlier run of the Prisma command line left half done. */
export function engineRefusal(failure: unknown): MigrationFailure {
  const text = withoutTrace(failure instanceof Error ? failure.message : String(failure));
  const migrationName = /The `([^`]+)` migration/.exec(text)?.[1];
  const advice =
    migrationName === undefined
      ? ""
      : `Once its traces are gone, run: DATABASE_URL=… pnpm --filter @galla/db migrate --rolled-back ${migrationName}`;
  return new MigrationFailure(
    `The database could not be brought up to date. ${text}\n${isAboutRights(text) ? missingRight : advice}`.trimEnd(),
    { cause: failure, ...(migrationName === undefined ? {} : { migrationName }) },
  );
}

// The engine adds the trail of its own functions, which tells nothing to the person who starts a shop.
function withoutTrace(text: string): string {
  return text.split(/\n\s+0: /)[0]?.trim() ?? "";
}
