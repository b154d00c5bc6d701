import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const onPostgres = {
  globalSetup: ["packages/db/src/testing/global-setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

function project(name: string, folder: string, more: object = {}): object {
  return {
    test: { name, include: [`${folder}/**/*.test.ts`], exclude: ["**/node_modules/**"], pool: "forks", ...more },
  };
}

export default defineConfig({
  test: {
    // Two cores are shared by the workers and PostgreSQL.
    maxWorkers: 2,
    projects: [
      project("domain", "packages/domain/src"),
      project("validators", "packages/validators/src"),
      project("db", "packages/db/src", onPostgres),
      project("api", "apps/api/src", onPostgres),
      project("web", "apps/web/src", { alias: { "@/": fileURLToPath(new URL("apps/web/src/", import.meta.url)) } }),
      project("bench", "bench/src"),
      project("scripts", "scripts", { ...onPostgres, testTimeout: 120_000 }),
    ],
  },
});
