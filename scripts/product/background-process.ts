import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Lifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { hasEnded, signal } from "../../packages/db/src/embedded/process-facts.ts";
import { quiet } from "./quiet-environment.ts";
import { StartRefusal } from "./refusal.ts";
import type { Serving } from "./supervise.ts";

export interface BackgroundPlan {
  /** What people call it, in messages. */
  name: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  logFile: string;
  /** The address that answers 200 once the process is ready. */
  readyUrl: string;
  lifeline: Lifeline;
}

export interface BackgroundProcess extends Serving {
  pid: number;
}

const readyTimeoutMs = 90_000;
const stopTimeoutMs = 15_000;

/**
 * Starts a Node program in a session of its own, so that Ctrl-C reaches only the process that stops everything in order, and waits
 * until it answers. Refuses with the last lines of its log when it ends or stays silent; nothing is left running then.
 */
export async function startInBackground(plan: BackgroundPlan, abort: AbortSignal): Promise<BackgroundProcess> {
  const child = launch(plan);
  const pid = child.pid ?? 0;
  const letGo = plan.lifeline.hold(pid, { signal: "SIGTERM", group: true });
  let isStopping = false;
  let hasEndedAlready = false;
  const ended = new Promise<string>((settle) => {
    child.once("exit", () => {
      hasEndedAlready = true;
      letGo();
      if (!isStopping) settle(lastLines(plan.logFile));
    });
  });
  const stop = async () => {
    isStopping = true;
    if (!hasEndedAlready) await stopGroup(pid);
  };
  const deadline = Date.now() + readyTimeoutMs;
  while (!(await isReady(plan.readyUrl))) {
    if (hasEndedAlready || abort.aborted || Date.now() > deadline) {
      await stop();
      abort.throwIfAborted();
      const what = hasEndedAlready ? "ended while starting" : `did not answer on ${plan.readyUrl}`;
      throw new StartRefusal(`The ${plan.name} ${what}. The end of ${plan.logFile}:\n${lastLines(plan.logFile)}`);
    }
    await delay(60);
  }
  return { pid, ended, stop };
}

// The log is a file of its own and not a pipe, which would die with us.
function launch(plan: BackgroundPlan) {
  try {
    renameSync(plan.logFile, `${plan.logFile}.previous`);
  } catch {
    // There is no log before the first run.
  }
  const log = openSync(plan.logFile, "a");
  const child = spawn(process.execPath, plan.args, {
    cwd: plan.cwd,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, ...quiet, ...plan.env },
  });
  closeSync(log);
  return child;
}

async function stopGroup(pid: number): Promise<void> {
  signal(-pid, "SIGTERM");
  if (!(await hasEnded(pid, stopTimeoutMs))) signal(-pid, "SIGKILL");
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
}

function lastLines(path: string): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-25).join("\n");
}
