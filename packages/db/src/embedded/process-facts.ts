import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export interface ProcessFacts {
  parentPid: number;
  commandLine: string;
}

/**
 * What the operating system knows of a process, or undefined when none runs under that number. A finished process that nobody has
 * collected yet (a zombie) counts as gone: it holds neither a port nor a lock.
 */
export function processFacts(pid: number): ProcessFacts | undefined {
  return process.platform === "linux" ? factsFromProc(pid) : factsFromPs(pid);
}

// Slim container images carry no `ps`, so Linux is asked through /proc.
function factsFromProc(pid: number): ProcessFacts | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent === undefined || /^State:\s+[ZX]/m.test(status)) return undefined;
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { parentPid: Number(parent), commandLine };
  } catch {
    return undefined;
  }
}

function factsFromPs(pid: number): ProcessFacts | undefined {
  try {
    const row = execFileSync("ps", ["-o", "ppid=,stat=,args=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [, parent, state, commandLine] = /^(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? [];
    if (parent === undefined || state === undefined || commandLine === undefined || state.startsWith("Z"))
      return undefined;
    return { parentPid: Number(parent), commandLine };
  } catch {
    return undefined;
  }
}

/** Waits until no process runs under the number; false when it still does after `timeoutMs`. */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (processFacts(pid) !== undefined) {
    if (Date.now() > deadline) return false;
    await delay(25);
  }
  return true;
}

/** Sends a signal to a process that may already be gone, which is no failure. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
