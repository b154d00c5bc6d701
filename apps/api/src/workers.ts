import cluster from "node:cluster";
import type { Log } from "./platform/log.ts";

const MOST_RESTARTS = 5;

/**
 * Runs several serving processes behind one port, so that a long import in one does not keep the tills waiting and a second core is
 * used. One that ends by itself is replaced, five times; one that never came to listen is not, because it would only fail again.
 */
export function runWorkers(count: number, log: Log): void {
  let isClosing = false;
  let restarts = 0;
  const listening = new Set<number>();
  cluster.on("listening", (worker) => listening.add(worker.id));
  cluster.on("exit", (worker, code, signal) => {
    const wasListening = listening.delete(worker.id);
    if (isClosing) return;
    log.error({ code, signal }, "a worker ended by itself");
    restarts += 1;
    if (wasListening && restarts <= MOST_RESTARTS) cluster.fork();
    else stop("SIGTERM", 1);
  });
  function stop(signal: NodeJS.Signals, exitCode: number): void {
    if (isClosing) return;
    isClosing = true;
    process.exitCode = exitCode;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  }
  process.on("SIGTERM", (signal) => stop(signal, 0));
  process.on("SIGINT", (signal) => stop(signal, 0));
  for (let started = 0; started < count; started += 1) cluster.fork();
}
