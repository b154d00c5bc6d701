import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { openClusterFolder, ownerRole, type ClusterFolder, type ClusterTools } from "./embedded/cluster-folder.ts";
import { freePort, isPortFree } from "./embedded/free-port.ts";
import { startLifeline, type Lifeline } from "./embedded/lifeline.ts";
import { postgresBinaries } from "./embedded/postgres-binaries.ts";
import { postgresUser } from "./embedded/postgres-user.ts";
import { stopOrphan } from "./embedded/previous-server.ts";
import { hasEnded, signal } from "./embedded/process-facts.ts";
import { reachableFolder } from "./embedded/reach.ts";
import { ServerFailure } from "./embedded/server-failure.ts";
import { settingFlags } from "./embedded/settings.ts";
import { temporaryFolder } from "./embedded/temporary-folder.ts";

export { freePort, isPortFree, ServerFailure, temporaryFolder };
export { startLifeline, type Lifeline };

export interface EmbeddedServerOptions {
  /** Where the data, the log and the owner's password live between runs. */
  folder: string;
  /** The port to prefer; 0 takes any free one. */
  port: number;
  /** Refuse when the preferred port is busy, instead of taking a free one. */
  mustUsePort?: boolean;
  /** PostgreSQL settings on top of ours. */
  settings?: Record<string, string>;
  /** A lifeline of the caller's, who releases it; without one the server brings its own. */
  lifeline?: Lifeline;
  onLog?: (line: string) => void;
}

export interface EmbeddedServer {
  /** The owner's address of the database `galla`. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** Where the data really lives: the folder asked for, unless only root can reach that. */
  folder: string;
  /** The owner's address of another database on the same server. */
  urlOf(database: string): string;
  /** Settles with the last lines of its log if the server ends without having been asked to. */
  ended: Promise<string>;
  /** Ends every session and waits until the server has written everything and is gone. */
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;

/**
 * Starts the PostgreSQL 18 that npm brought, on the loopback address only, with data checksums and full durability. The folder is
 * created on first use, and a server that a killed run left on it is stopped first. Works as root too.
 *
 * Refuses with a ServerFailure: the folder cannot be written, another living Galla uses it, the demanded port is busy, or PostgreSQL
 * itself gives up (its last words are quoted).
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const runAs = postgresUser();
  const tools: ClusterTools = { runAs, binaries: postgresBinaries(runAs) };
  const asked = resolve(options.folder);
  const home = reachableFolder(asked, runAs);
  const folder = openClusterFolder(home, tools);
  if (await stopOrphan(folder)) options.onLog?.("stopped a PostgreSQL that an earlier run had left behind");
  const port = await choosePort(options);
  const child = launch({ folder, tools, port, settings: options.settings ?? {} });
  const urlOf = (database: string) => `postgresql://${ownerRole}:${folder.password}@127.0.0.1:${port}/${database}`;
  const { ended, stop } = watch(child, { folder, lifeline: options.lifeline });
  try {
    await answer(child, urlOf("postgres"), folder);
    await createDatabase(urlOf("postgres"));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { ownerUrl: urlOf("galla"), port, pid: child.pid ?? 0, folder: home, urlOf, ended, stop };
}

interface Watch {
  folder: ClusterFolder;
  lifeline: Lifeline | undefined;
}

// From the moment it runs, the server is on a lifeline, and can be stopped.
function watch(child: ChildProcess, { folder, lifeline }: Watch): Pick<EmbeddedServer, "ended" | "stop"> {
  const pid = child.pid ?? 0;
  const line = lifeline ?? startLifeline();
  const letGo = line.hold(pid, { signal: "SIGINT", group: false });
  let isStopping = false;
  const ended = new Promise<string>((settle) => {
    child.once("exit", () => {
      letGo();
      if (!isStopping) settle(lastLines(folder.log));
    });
  });
  const stop = async () => {
    isStopping = true;
    await stopServer(pid);
    rmSync(folder.starter, { force: true });
    if (lifeline === undefined) line.release();
  };
  return { ended, stop };
}

async function choosePort(options: EmbeddedServerOptions): Promise<number> {
  if (options.port !== 0 && (await isPortFree(options.port))) return options.port;
  if (options.mustUsePort === true) {
    throw new ServerFailure(
      `Port ${options.port} is taken by another program. Stop that program, or choose another port.`,
    );
  }
  return freePort();
}

interface Launch {
  folder: ClusterFolder;
  tools: ClusterTools;
  port: number;
  settings: Record<string, string>;
}

// The server gets a session of its own, so that Ctrl-C in the terminal reaches only the process that stops everything in order,
// and a log file of its own, because a pipe would die with us.
function launch(plan: Launch): ChildProcess {
  try {
    renameSync(plan.folder.log, `${plan.folder.log}.previous`);
  } catch {
    // There is no log before the first run.
  }
  const log = openSync(plan.folder.log, "a", 0o600);
  const flags = ["-D", plan.folder.data, "-p", String(plan.port), ...settingFlags(plan.settings)];
  const child = spawn(plan.tools.binaries.postgres, flags, {
    cwd: dirname(plan.folder.data),
    detached: true,
    stdio: ["ignore", log, log],
    ...plan.tools.runAs,
  });
  closeSync(log);
  child.unref();
  writeFileSync(plan.folder.starter, `${process.pid}\n`);
  return child;
}

async function answer(child: ChildProcess, url: string, folder: ClusterFolder): Promise<void> {
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const deadline = Date.now() + startTimeoutMs;
  while (!(await answers(url))) {
    if (ended || Date.now() > deadline) {
      throw new ServerFailure(
        `PostgreSQL did not start. Its last words, from ${folder.log}:\n${lastLines(folder.log)}`,
      );
    }
    await delay(40);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function lastLines(path: string): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-6).join("\n");
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'galla'");
    if (found.rowCount === 0) await client.query("CREATE DATABASE galla");
  } finally {
    await client.end();
  }
}

async function stopServer(pid: number): Promise<void> {
  if (pid === 0) return;
  signal(pid, "SIGINT");
  if (await hasEnded(pid, stopTimeoutMs)) return;
  signal(pid, "SIGQUIT");
  if (!(await hasEnded(pid, stopTimeoutMs))) throw new ServerFailure(`PostgreSQL (process ${pid}) does not stop.`);
}
