// The domain's types know no Node; its tests run there.
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const full = process.env["CI"] === "true" || process.env["GALLA_FULL"] === "1";

/**
 * How many cases each property tries: 10,000 when CI=true or GALLA_FULL=1, few on every other run.
 * A failure prints its seed and its smallest case.
 */
export const RUNS = { numRuns: full ? 10_000 : 300 };
