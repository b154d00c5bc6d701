import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../packages/db/src/embedded/temporary-folder.ts";
import { checkLine, runChecks } from "./checks/run-checks.ts";
import { createCleanup } from "./product/cleanup.ts";
import { explain } from "./product/refusal.ts";
import { runTurbo } from "./product/run-command.ts";
import { wishToStop } from "./product/wish-to-stop.ts";
import { runJourneys } from "./test-run/journey-part.ts";
import { closingLine, type Tally } from "./test-run/tally.ts";
import { runUnitTests } from "./test-run/unit-part.ts";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const abort = wishToStop();
const cleanup = createCleanup();
const folder = temporaryFolder("galla-test-run-");
const tallies: Tally[] = [];

const parts: { name: string; title: string; run: () => Promise<Tally[]> }[] = [
  { name: "check", title: "checks: format, lint, imports, sizes, types", run: runAllChecks },
  { name: "unit", title: "unit and use-case tests", run: () => runUnitTests(folder, abort) },
  { name: "e2e", title: "browser tests and invariants", run: () => runJourneys({ folder, cleanup, abort, onLog }) },
];

function onLog(line: string): void {
  console.log(`   ${line}`);
}

async function runAllChecks(): Promise<Tally[]> {
  const results = await runChecks((result) => console.log(checkLine(result)));
  return results.map(({ name, ok }) => ({ part: `check ${name}`, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }));
}

async function generate(): Promise<void> {
  const outcome = await runTurbo(["generate"], abort);
  if (!outcome.ok) throw new Error(`The database client could not be generated:\n${outcome.output}`);
}

async function runPart({ title, run }: (typeof parts)[number]): Promise<void> {
  const startedAt = performance.now();
  console.log(`\n── ${title}`);
  try {
    tallies.push(...(await run()));
  } catch (error) {
    console.error(explain(error));
    tallies.push({ part: title, passed: 0, failed: 1 });
  }
  console.log(`── ${title}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
}

const chosen = parts.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0) throw new Error(`--only takes one of: ${parts.map(({ name }) => name).join(", ")}`);

await generate();
for (const part of chosen) if (!abort.aborted) await runPart(part);
await cleanup.run();
rmSync(folder, { recursive: true, force: true });

console.log("");
for (const { part, passed, failed } of tallies)
  console.log(`${failed === 0 ? "✓" : "✗"} ${part}: ${passed} passed, ${failed} failed`);
const isRed = abort.aborted || tallies.some(({ failed }) => failed > 0);
if (abort.aborted) console.log("stopped before the end");
console.log(closingLine(tallies));
process.exit(isRed ? 1 : 0);
