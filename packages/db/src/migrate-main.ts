import { parseArgs } from "node:util";
import { markRolledBack, migrateDatabase } from "./migrate.ts";

const { values } = parseArgs({ options: { "rolled-back": { type: "string" } } });

async function run(ownerUrl: string): Promise<string> {
  const rolledBack = values["rolled-back"];
  if (rolledBack !== undefined) {
    await markRolledBack({ ownerUrl }, rolledBack);
    return `${rolledBack} is marked as rolled back and will be tried again.`;
  }
  const applied = await migrateDatabase({ ownerUrl, onLog: (line) => console.log(line) });
  return applied.length === 0 ? "The database is up to date." : `${applied.length} migrations applied.`;
}

try {
  const ownerUrl = process.env["DATABASE_URL"];
  if (!ownerUrl)
    throw new Error("Set DATABASE_URL to the address of the role that owns the tables, and run this again.");
  console.log(await run(ownerUrl));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
