import { measure, type Measured } from "../world/measure.ts";
import type { Scenario } from "./baskets.ts";
import type { Contender } from "./contenders.ts";
import { printComparison } from "./print-comparison.ts";

export type Turns = { readonly clients: number; readonly seconds: number; readonly rounds: number };

const WARM_UP_SALES = 2_000;

/** Lets each contender run until its code is compiled and its statements are planned, or for two turns' time at most. */
export async function warmUp(contenders: readonly Contender[], { clients, seconds }: Turns): Promise<void> {
  for (const contender of contenders) {
    await measure(contender.work("spread"), { clients, seconds: 2 * seconds, enough: WARM_UP_SALES });
  }
}

/** Contenders take turns, A B C A B C, in one run, so that whatever else the machine does falls on all of them alike. */
export async function compareCheckouts(
  contenders: readonly Contender[],
  scenario: Scenario,
  turns: Turns,
): Promise<boolean> {
  const { clients, seconds, rounds } = turns;
  const results = contenders.map((contender) => ({ contender, rounds: new Array<Measured>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const result of results) {
      const { work, cpu } = result.contender;
      result.rounds.push(await measure(work(scenario), { clients, seconds, cpu }));
    }
  }
  printComparison(scenario, results);
  return results.every((result) => result.rounds.every(({ failures }) => failures.size === 0));
}
