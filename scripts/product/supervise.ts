import { setTimeout as delay } from "node:timers/promises";
import { explain } from "./refusal.ts";

/** A process that serves until it is stopped, or ends by itself. */
export interface Serving {
  /** Settles with its last words if it ends without having been asked to. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface SupervisionPlan<Kind extends Serving> {
  name: string;
  start: () => Promise<Kind>;
  onLog: (line: string) => void;
}

export interface Supervision<Kind extends Serving> {
  /** The process as it was started first. */
  first: Kind;
  /** Settles with what to tell when starting it again is of no use. */
  givenUp: Promise<string>;
  stop(): Promise<void>;
}

const patience = { deaths: 5, withinMs: 60_000 };
const pauseMs = 500;

/**
 * Starts a process and starts it again whenever it ends by itself: a shop goes on selling after a crash, and the tills send what was
 * under way again under the same ids. Gives up when it ends, or cannot be started, five times within a minute.
 */
export async function supervise<Kind extends Serving>(plan: SupervisionPlan<Kind>): Promise<Supervision<Kind>> {
  const first = await plan.start();
  let current: Serving = first;
  let restarting: Promise<unknown> = Promise.resolve();
  let isStopping = false;
  const deaths: number[] = [];

  // The last words of the process, or of the attempt to start it again.
  async function untilItEnds(): Promise<string> {
    const lastWords = await current.ended;
    if (!isStopping) plan.onLog(`the ${plan.name} ended by itself and is started again`);
    return lastWords;
  }

  async function startAgain(): Promise<string | undefined> {
    await delay(pauseMs);
    try {
      if (!isStopping) current = await plan.start();
      return undefined;
    } catch (failure) {
      return explain(failure);
    }
  }

  async function watch(): Promise<string> {
    for (let lastWords = await untilItEnds(); ;) {
      deaths.push(Date.now());
      const recent = deaths.filter((at) => at > Date.now() - patience.withinMs).length;
      if (recent >= patience.deaths) return `The ${plan.name} ended ${recent} times within a minute:\n${lastWords}`;
      const attempt = startAgain();
      restarting = attempt;
      lastWords = (await attempt) ?? (await untilItEnds());
    }
  }

  const stop = async () => {
    isStopping = true;
    await restarting;
    await current.stop();
  };
  return { first, givenUp: watch(), stop };
}
