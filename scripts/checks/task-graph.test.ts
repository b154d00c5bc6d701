import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runCommand } from "../product/run-command.ts";

interface DryRun {
  tasks: { taskId: string; dependencies: string[]; inputs: Record<string, string> }[];
}

async function dryRun(task: string): Promise<DryRun> {
  const turbo = join(root, "node_modules/turbo/bin/turbo");
  const { output } = await runCommand({ program: process.execPath, args: [turbo, "run", task, "--dry=json"] });
  return JSON.parse(output.slice(output.indexOf("{")));
}

/** Every file whose change makes the task run again, its own and those of the tasks it waits for. */
function filesBehind(run: DryRun, taskId: string): string[] {
  const task = run.tasks.find((one) => one.taskId === taskId);
  if (task === undefined) return [];
  const own = Object.keys(task.inputs).map((file) => `${taskId.split("#")[0]}/${file}`);
  return [...own, ...task.dependencies.flatMap((dependency) => filesBehind(run, dependency))];
}

test("a change in the law or in the schemas rebuilds the web", async () => {
  const files = filesBehind(await dryRun("build"), "@galla/web#build");
  expect(files).toContain("@galla/domain/src/money.ts");
  expect(files).toContain("@galla/validators/src/sales.ts");
});

test("a change in any package checks the types of those that use it again", async () => {
  const files = filesBehind(await dryRun("typecheck"), "@galla/web#typecheck");
  expect(files).toContain("@galla/domain/src/money.ts");
  expect(files).toContain("@galla/api/src/router.ts");
  expect(files).toContain("@galla/db/prisma/schema/stock.prisma");
});
