import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Lifeline {
  /**
   * Has the process stopped by the signal if this one dies without doing so. With `group`, its whole process group.
   * Returns what to call once the process is gone, since its number may soon be somebody else's. */
  hold(pid: number, how: { signal: NodeJS.Signals; group: boolean }): () => void;
  /** Lets go of everything: this process has stopped its children itself. */
  release(): void;
}

/**
 * Starts a small watcher that outlives this process. It reads our pipe, and when that closes for whatever reason, `kill -9`
 * included, it stops the processes it was told of, the last one first. Without it a killed starter leaves a database, an API and
 * busy ports behind.
 */
export function startLifeline(): Lifeline {
  const watcher = spawn(process.execPath, [join(import.meta.dirname, "lifeline-main.ts")], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  // A watcher that is gone cannot be told anything, and it must not take its starter with it.
  watcher.stdin.on("error", () => {});
  const unref: unknown = Reflect.get(watcher.stdin, "unref");
  if (typeof unref === "function") Reflect.apply(unref, watcher.stdin, []);
  const tell = (message: object) => void watcher.stdin.write(`${JSON.stringify(message)}\n`);
  return {
    hold(pid, how) {
      tell({ pid, ...how });
      return () => tell({ gone: pid });
    },
    release: () => void watcher.stdin.end("release\n"),
  };
}
