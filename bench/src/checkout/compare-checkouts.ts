import type { Measured } from "../world/measure.ts";
import { measure } from "../world/measure.ts";
import { median } from "../world/percentiles.ts";
import { printTable } from "../world/print-table.ts";
import type { Scenario } from "./baskets.ts";
import type { Contender } from "./contenders.ts";

export type Load = { readonly clients: number; readonly seconds: number; readonly rounds: number };

/** Contenders take turns, A B C A B C, in one run, so that whatever else the machine does falls on all of them alike. */
export async function compareCheckouts(
  contenders: readonly Contender[],
  scenario: Scenario,
  load: Load,
): Promise<boolean> {
  for (const contender of contenders)
    await measure(contender.work(scenario), { ...load, seconds: Math.min(1.5, load.seconds) });
  const rounds: Measured[][] = [];
  for (let round = 0; round < load.rounds; round += 1) {
    const results: Measured[] = [];
    for (const contender of contenders) results.push(await measure(contender.work(scenario), load));
    rounds.push(results);
  }
  printRounds(contenders, scenario, rounds);
  return rounds.flat().every((result) => result.failures.size === 0);
}

function printRounds(contenders: readonly Contender[], scenario: Scenario, rounds: readonly Measured[][]): void {
  const where = scenario === "spread" ? "spread over all products" : "one product in every sale";
  console.log(`\n5-line checkouts, ${where}`);
  const rate = (round: readonly Measured[], contender: number) => round[contender]?.perSecond ?? Number.NaN;
  const others = contenders.slice(1);
  const ratios = (round: readonly Measured[]) => others.map((_, index) => rate(round, 0) / rate(round, index + 1));
  const cells = contenders.map((_, contender) => rounds.map((round) => round[contender]));
  printTable(
    [
      "",
      ...contenders.flatMap(({ name }) => [`${name}/s`, "p50 ms", "p99 ms"]),
      ...others.map(({ name }) => `HTTP / ${name}`),
    ],
    [
      ...rounds.map((round, index) => [
        `round ${index + 1}`,
        ...round.flatMap((result) => [result.perSecond.toFixed(0), result.p50Ms.toFixed(1), result.p99Ms.toFixed(1)]),
        ...ratios(round).map((ratio) => ratio.toFixed(2)),
      ]),
      [
        "median",
        ...cells.flatMap((results) => [
          median(results.map((result) => result?.perSecond ?? Number.NaN)).toFixed(0),
          median(results.map((result) => result?.p50Ms ?? Number.NaN)).toFixed(1),
          median(results.map((result) => result?.p99Ms ?? Number.NaN)).toFixed(1),
        ]),
        ...others.map((_, index) => median(rounds.map((round) => ratios(round)[index] ?? Number.NaN)).toFixed(2)),
      ],
    ],
  );
  for (const [code, count] of rounds.flat().flatMap((result) => [...result.failures]))
    console.log(`FAILED ${count} times: ${code}`);
}
