import { measure, type Measured } from "../world/measure.ts";
import type { Scenario } from "./baskets.ts";
import type { Contender } from "./contenders.ts";
import { printComparison } from "./print-comparison.ts";

export type Turns = { readonly clients: number; readonly seconds: number; readonly rounds: number };

const WARM_UP_S = 1.5;

/** Contenders take turns, A B C A B C, in one run, so that whatever else the machine does falls on all of them alike. */
export async function compareCheckouts(
  contenders: readonly Contender[],
  scenario: Scenario,
  turns: Turns,
): Promise<boolean> {
  const { clients, seconds, rounds } = turns;
  const results = contenders.map((contender) => ({ contender, rounds: new Array<Measured>() }));
  for (const contender of contenders)
    await measure(contender.work(scenario), { clients, seconds: Math.min(WARM_UP_S, seconds) });
  for (let round = 0; round < rounds; round += 1) {
    for (const result of results) {
      const { work, cpu } = result.contender;
      result.rounds.push(await measure(work(scenario), { clients, seconds, cpu }));
    }
  }
  printComparison(scenario, results);
  return results.every((result) => result.rounds.every(({ failures }) => failures.size === 0));
}
