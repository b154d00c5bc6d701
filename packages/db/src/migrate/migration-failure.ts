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

/** A script that PostgreSQL refused: the migration's name, PostgreSQL's own words, and the line they are about. */
export function scriptRefusal(failure: ScriptFailure, migrations: MigrationList): MigrationFailure {
  const directory = migrations.migrationDirectories.find(
    ({ migrationFile }) => migrationFile.content.value === failure.script,
  );
  const migrationName = directory?.path ?? "(unknown)";
  const { error, script } = failure;
  const line =
    error.position === undefined ? "" : ` at line ${script.slice(0, Number(error.position)).split("\n").length}`;
  const detail = error.detail === undefined ? "" : ` (${error.detail})`;
  const message =
    `Migration ${migrationName} failed${line}: ${error.message}${detail} [${error.code ?? "no code"}].\n` +
    `It was marked as rolled back. ${adviceFor(error.code)}, and start again.`;
  return new MigrationFailure(message, { migrationName, cause: error });
}

const insufficientPrivilege = "42501";

function adviceFor(code: string | undefined): string {
  return code === insufficientPrivilege
    ? "Give the role of DATABASE_URL the right it lacks (ALTER ROLE … CREATEROLE for the application's role)"
    : "Correct its migration.sql, or take a newer Galla";
}

/** A failure of the engine itself, most often a migration that an earlier run of the Prisma command line left half done. */
export function engineRefusal(failure: unknown): MigrationFailure {
  const text = (failure instanceof Error ? failure.message : String(failure)).trim();
  const migrationName = /The `([^`]+)` migration/.exec(text)?.[1];
  const advice =
    migrationName === undefined
      ? ""
      : `\nOnce its traces are gone, run: DATABASE_URL=… pnpm --filter @galla/db migrate --rolled-back ${migrationName}`;
  return new MigrationFailure(`The database could not be brought up to date. ${text}${advice}`, {
    cause: failure,
    ...(migrationName === undefined ? {} : { migrationName }),
  });
}
