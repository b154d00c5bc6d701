import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { argv, env, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";

const packageFolder = resolve(import.meta.dirname, "..");
const requireFromPrisma = createRequire(fileURLToPath(import.meta.resolve("prisma/package.json")));

/** Where `@prisma/engines` keeps the schema engine once it has been downloaded. */
function downloadedSchemaEngine(): string | undefined {
  const folder = dirname(requireFromPrisma.resolve("@prisma/engines/package.json"));
  const name = readdirSync(folder).find((file) => file.startsWith("schema-engine-"));
  return name === undefined ? undefined : join(folder, name);
}

/**
 * `prisma generate` insists on a schema engine binary, though it never runs it. Where none has been downloaded, any existing
 * file satisfies it, and nothing is fetched from outside the npm registry.
 */
function schemaEngineEnvironment(): Record<string, string> {
  if (env["PRISMA_SCHEMA_ENGINE_BINARY"] !== undefined || downloadedSchemaEngine() !== undefined) return {};
  return { PRISMA_SCHEMA_ENGINE_BINARY: execPath };
}

const cli = join(dirname(requireFromPrisma.resolve("prisma/package.json")), "build", "index.js");
if (!existsSync(cli)) throw new Error(`The Prisma command line is missing at ${cli}: run pnpm install.`);

const run = spawnSync(execPath, [cli, "generate", ...argv.slice(2)], {
  cwd: packageFolder,
  stdio: "inherit",
  env: { ...env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", ...schemaEngineEnvironment() },
});
exit(run.status ?? 1);
