import { parseArgs } from "node:util";
import { checkInvariants, reportOf } from "./index.ts";

// Exit codes: 0 every invariant holds, 1 one is broken, 2 they could not be checked.
try {
  const { values } = parseArgs({ options: { url: { type: "string" } } });
  const ownerUrl = values.url ?? process.env["DATABASE_URL"];
  if (!ownerUrl)
    throw new Error("Set DATABASE_URL to the address of the role that owns the tables, or give it as --url.");
  const results = await checkInvariants(ownerUrl);
  console.log(reportOf(results));
  process.exitCode = results.some(({ violations }) => violations > 0) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
