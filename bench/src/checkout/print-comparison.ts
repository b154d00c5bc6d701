import type { Measured } from "../world/measure.ts";
import { median } from "../world/percentiles.ts";
import { printTable } from "../world/print-table.ts";
import type { Scenario } from "./baskets.ts";
import type { Contender } from "./contenders.ts";

export type Result = { readonly contender: Contender; readonly rounds: readonly Measured[] };

const TITLES: Record<Scenario, string> = {
  spread: "5-line checkouts per second, spread over all products and registers",
  hot: "5-line checkouts per second, one product in every sale",
};

/** Rates by round with their medians, and how the first contender compares with each of the others in the same round. */
export function printComparison(scenario: Scenario, results: readonly Result[]): void {
  const [first, ...others] = results;
  if (first === undefined) return;
  console.log(`\n${TITLES[scenario]}`);
  printTable(
    ["", ...first.rounds.map((_, index) => `round ${index + 1}`), "median", "p50 ms", "p99 ms", "node ms each"],
    [...results.map(rateRow), ...others.map((other) => ratioRow(first, other))],
  );
  for (const { contender, rounds } of results) {
    for (const [reason, count] of rounds.flatMap(({ failures }) => [...failures])) {
      console.log(`FAILED ${count} times, ${contender.name}: ${reason}`);
    }
  }
}

function rateRow({ contender, rounds }: Result): string[] {
  const rates = rounds.map(({ perSecond }) => perSecond);
  const middle = (figure: "p50Ms" | "p99Ms" | "nodeMs", digits: number) =>
    median(rounds.map((round) => round[figure])).toFixed(digits);
  return [
    contender.name,
    ...rates.map((rate) => rate.toFixed(0)),
    median(rates).toFixed(0),
    middle("p50Ms", 1),
    middle("p99Ms", 1),
    middle("nodeMs", 2),
  ];
}

function ratioRow(first: Result, other: Result): string[] {
  const ratios = first.rounds.map(({ perSecond }, round) => perSecond / (other.rounds[round]?.perSecond ?? Number.NaN));
  return [
    `${first.contender.name} ÷ ${other.contender.name}`,
    ...ratios.map((ratio) => ratio.toFixed(2)),
    median(ratios).toFixed(2),
  ];
}
