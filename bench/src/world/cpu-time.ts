import { readFileSync } from "node:fs";

/** Milliseconds of processor time a process has used so far; not a number where the system does not tell. */
export type CpuClock = () => number;

const TICK_MS = 10;

export const ownCpu: CpuClock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Of another process and those it started, as Linux tells it. Unlike rates it hardly changes when others want the machine too. */
export function cpuOf(pid: number): CpuClock {
  return () => {
    try {
      return cpuOfTree(pid);
    } catch {
      return Number.NaN;
    }
  };
}

function cpuOfTree(pid: number): number {
  // The program's name, in brackets, may hold anything; the figures begin after it.
  const [, figures = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=[A-Z] )/);
  const [, , , , , , , , , , , userTicks, systemTicks] = figures.split(" ");
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(/\s+/).filter(Boolean);
  const own = (Number(userTicks) + Number(systemTicks)) * TICK_MS;
  return children.reduce((total, child) => total + cpuOfTree(Number(child)), own);
}
