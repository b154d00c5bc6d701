import { checkLine, runChecks } from "./checks/run-checks.ts";
import { runTurbo } from "./product/run-command.ts";

const generated = await runTurbo(["generate"]);
if (!generated.ok) {
  console.error(generated.output);
  process.exit(1);
}
const results = await runChecks((result) => console.log(checkLine(result)));
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
