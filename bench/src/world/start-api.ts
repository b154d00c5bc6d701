import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { BENCH_SECRETS } from "./bench-secrets.ts";
import { freePort, type Lifeline } from "@galla/db/embedded";

const API_MAIN = resolve(import.meta.dirname, "../../../apps/api/src/main.ts");
const READY_WITHIN_MS = 30_000;

export type RunningApi = { readonly url: string; readonly pid: number; stop(): Promise<void> };

export type ApiOptions = {
  readonly appUrl: string;
  readonly folder: string;
  readonly poolSize: number;
  /** Stops the API too, should this process be killed. */
  readonly lifeline: Lifeline;
};

/** Starts the API as production runs it, in a process of its own, and waits until it answers. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const port = await freePort();
  const logFile = join(options.folder, `api-${port}.log`);
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [API_MAIN], {
    // Out of the terminal's group, so that Ctrl-C lets us stop things in order.
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      NODE_ENV: "production",
      ...BENCH_SECRETS,
      DATABASE_URL: options.appUrl,
      DATABASE_POOL: String(options.poolSize),
      // As many serving processes as the product starts.
      API_WORKERS: String(Math.min(2, availableParallelism())),
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
    },
  });
  closeSync(log);
  options.lifeline.hold(child.pid ?? 0, { signal: "SIGTERM", group: false });
  const exit = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The API did not start:\n${readFileSync(logFile, "utf8").slice(-2_000)}`);
    }
    await delay(50);
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await exit;
  };
  return { url, pid: child.pid ?? 0, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
