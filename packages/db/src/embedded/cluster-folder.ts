import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { RunAs } from "./postgres-user.ts";
import { ServerFailure } from "./server-failure.ts";

/** The role that owns the database; the API never signs in with it. */
export const ownerRole = "galla_owner";

/** Where one embedded server keeps everything it needs between runs. */
export interface ClusterFolder {
  data: string;
  log: string;
  /** Holds the number of the process that started the running server. */
  starter: string;
  password: string;
}

export interface ClusterTools {
  binaries: PostgresBinaries;
  runAs: RunAs;
}

/** Opens the folder, creating the cluster in it on first use. Refuses a folder that cannot be written. */
export function openClusterFolder(folder: string, tools: ClusterTools): ClusterFolder {
  makeWritable(folder, tools.runAs);
  // The one path the folder has, however it was reached: a running server is recognised by it.
  const home = realpathSync(folder);
  const paths = { data: join(home, "data"), log: join(home, "postgres.log"), starter: join(home, "starter.pid") };
  const passwordFile = join(home, "owner-password");
  if (!existsSync(passwordFile)) {
    if (existsSync(paths.data)) throw new ServerFailure(lostPassword(folder));
    writeFileSync(passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  }
  if (tools.runAs.uid !== undefined) chownSync(passwordFile, tools.runAs.uid, tools.runAs.gid);
  if (!existsSync(paths.data)) initialise({ ...paths, password: passwordFile }, tools);
  return { ...paths, password: readFileSync(passwordFile, "utf8").trim() };
}

function makeWritable(folder: string, runAs: RunAs): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ServerFailure(
      `The database folder ${folder} cannot be written (${reason}). Give yourself the right to write it.`,
      { cause },
    );
  }
}

function lostPassword(folder: string): string {
  return (
    `The database in ${folder} is there, but its owner-password file is gone, so nobody can open it. ` +
    "Put the file back, or move the folder away to begin with an empty database."
  );
}

// The cluster is made beside its place and moved in when it is whole, so a first start that is cut short can simply be repeated.
// The locale is built into PostgreSQL, so the same names sort the same way on every machine.
function initialise(paths: { data: string; password: string }, tools: ClusterTools): void {
  const unfinished = `${paths.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const flags = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ];
  const access = [`--username=${ownerRole}`, `--pwfile=${paths.password}`, "--auth=scram-sha-256"];
  const run = spawnSync(tools.binaries.initdb, [`--pgdata=${unfinished}`, ...flags, ...access], {
    cwd: dirname(paths.data),
    encoding: "utf8",
    ...tools.runAs,
  });
  if (run.status !== 0) {
    const reason = run.error?.message ?? run.stderr.trim();
    throw new ServerFailure(`A new database could not be made in ${paths.data}: ${reason}`);
  }
  renameSync(unfinished, paths.data);
}
