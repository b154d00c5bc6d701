import { createInterface } from "node:readline";
import { hasEnded, signal } from "./process-facts.ts";

interface Held {
  pid: number;
  signal: NodeJS.Signals;
  group: boolean;
}

const patienceMs = 15_000;
let held: Held[] = [];

// Ctrl-C in a terminal and a closing terminal reach the starter, which stops its children in order. This process only waits.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "release") process.exit(0);
  const message: Held | { gone: number } = JSON.parse(line);
  if ("gone" in message) held = held.filter(({ pid }) => pid !== message.gone);
  else held.push(message);
}

// The pipe closed without a release: the starter died.
for (const child of held.toReversed()) {
  const target = child.group ? -child.pid : child.pid;
  signal(target, child.signal);
  if (!(await hasEnded(child.pid, patienceMs))) signal(target, "SIGKILL");
}
