import { parseArgs } from "node:util";

export const PARTS = ["checkout", "search", "race"] as const;
export type Part = (typeof PARTS)[number];

export type BenchOptions = {
  readonly only: Part | null;
  readonly clients: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly showStatements: boolean;
};

export const USAGE = `pnpm bench [--only ${PARTS.join("|")}] [--clients 16] [--seconds 4] [--rounds 3] [--show-statements]

Measures checkouts, product search and a race for the last units, each beside plain SQL in the same run.
Brings its own PostgreSQL and API. A run takes about two minutes; --seconds and --rounds say how long each contender works.`;

/** Reads the command line. Throws with what is wrong about it. */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      clients: { type: "string", default: "16" },
      seconds: { type: "string", default: "4" },
      rounds: { type: "string", default: "3" },
      "show-statements": { type: "boolean", default: false },
    },
  });
  const only = PARTS.find((part) => part === values.only) ?? null;
  if (values.only !== undefined && only === null)
    throw new Error(`There is no part ${values.only}. Parts are ${PARTS.join(", ")}.`);
  return {
    only,
    clients: within("clients", values.clients, { least: 1, most: 64 }),
    seconds: within("seconds", values.seconds, { least: 0.5, most: 60 }),
    rounds: within("rounds", values.rounds, { least: 1, most: 20 }),
    showStatements: values["show-statements"],
  };
}

function within(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be between ${least} and ${most}, not ${text}.`);
}
