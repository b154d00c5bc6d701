import { ownCpu, type CpuClock } from "./cpu-time.ts";
import { percentile } from "./percentiles.ts";

export type Measured = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the Node process under measure, for each piece of work. */
  readonly nodeMs: number;
  readonly failures: ReadonlyMap<string, number>;
};

/** Does one piece of work for a client and answers null, or why it failed. */
export type Work = (client: { readonly index: number; readonly count: number }) => Promise<string | null>;

export type Load = {
  readonly clients: number;
  readonly seconds: number;
  /** Ends earlier once so much is done; without it, time alone ends the work. */
  readonly enough?: number;
  /** The process whose processor time counts; this one when none is given. */
  readonly cpu?: CpuClock;
};

/** Lets a number of clients work for a while, each beginning anew as soon as it is done. Only successes are counted as done. */
export async function measure(work: Work, load: Load): Promise<Measured> {
  const timesMs: number[] = [];
  const failures = new Map<string, number>();
  const cpu = load.cpu ?? ownCpu;
  const cpuBefore = cpu();
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1000;
  const enough = load.enough ?? Number.POSITIVE_INFINITY;
  const client = async (index: number): Promise<void> => {
    while (performance.now() < endsAt && timesMs.length < enough) {
      const begunAt = performance.now();
      const failure = await work({ index, count: load.clients });
      if (failure === null) timesMs.push(performance.now() - begunAt);
      else failures.set(failure, (failures.get(failure) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: load.clients }, (_, index) => client(index)));
  const nodeMs = (cpu() - cpuBefore) / timesMs.length;
  const elapsedS = (performance.now() - startedAt) / 1000;
  return {
    perSecond: timesMs.length / elapsedS,
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
    nodeMs,
    failures,
  };
}
