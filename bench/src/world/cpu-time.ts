import { readFileSync } from "node:fs";

/** Milliseconds of processor time a process has used so far; not a number where the system does not tell. */
export type CpuClock = () => number;

const TICK_MS = 10;

export const ownCpu: CpuClock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Of another process, as Linux tells it. Unlike rates it hardly changes when other programs want the machine too. */
export function cpuOf(pid: number): CpuClock {
  return () => {
    try {
      // The program's name, in brackets, may hold anything; the figures begin after it.
      const [, figures = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=[A-Z] )/);
      const [, , , , , , , , , , , userTicks, systemTicks] = figures.split(" ");
      return (Number(userTicks) + Number(systemTicks)) * TICK_MS;
    } catch {
      return Number.NaN;
    }
  };
}
