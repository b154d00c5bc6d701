import { defineConfig } from "prisma/config";

// The schema is a folder with one file per feature, so it and the migrations are named here once for the ordinary Prisma CLI.
// The database address is only needed by commands that connect; `prisma generate` runs without one.
const ownerUrl = process.env["DATABASE_URL"];

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(ownerUrl === undefined ? {} : { datasource: { url: ownerUrl } }),
});
