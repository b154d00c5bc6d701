import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, isPortFree } from "../../packages/db/src/embedded-server.ts";
import { temporaryFolder } from "../../packages/db/src/embedded/temporary-folder.ts";
import { connectAsOwner } from "../../packages/db/src/migrate.ts";
import { testDatabase, unmigratedDatabase } from "../../packages/db/src/testing/index.ts";
import { root, runCommand } from "./run-command.ts";

let folder = "";
let ports: Record<string, string> = {};

beforeAll(async () => {
  folder = temporaryFolder("galla-start-");
  ports = {
    PORT: String(await freePort()),
    API_PORT: String(await freePort()),
    DATABASE_PORT: String(await freePort()),
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `pnpm start` on a folder and ports of its own; the outcome must be a refusal that leaves nothing on its ports. */
async function refusedStart(env: Record<string, string>): Promise<string> {
  const outcome = await runCommand({
    program: process.execPath,
    args: [join(root, "scripts", "start.ts")],
    env: { GALLA_FOLDER: join(folder, "data"), DATABASE_URL: "", ...ports, ...env },
  });
  expect(outcome.ok).toBe(false);
  expect(outcome.output).toContain("Galla could not run.");
  expect(outcome.output).not.toMatch(/\n\s+at .*start/);
  for (const port of Object.values(ports)) expect(await isPortFree(Number(port))).toBe(true);
  return outcome.output;
}

test("a taken port is refused with the variable that changes it", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await refusedStart({ API_PORT: String(port) })).toContain(`API_PORT=${port + 1}`);
  holder.close();
});

test("a port that is no number is refused", async () => {
  expect(await refusedStart({ PORT: "http" })).toContain("PORT=http is not a port");
});

test("a folder that cannot be written is refused", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await refusedStart({ GALLA_FOLDER: join(folder, "file", "data") })).toContain("set GALLA_FOLDER");
});

test("a server that does not answer at DATABASE_URL is refused without showing the password", async () => {
  const output = await refusedStart({ DATABASE_URL: `postgresql://galla:secret@127.0.0.1:${await freePort()}/galla` });
  expect(output).toContain("No PostgreSQL listens there");
  expect(output).not.toContain("secret");
});

test("a wrong password in DATABASE_URL is refused", async () => {
  const url = new URL((await testDatabase()).ownerUrl);
  url.password = "wrong";
  expect(await refusedStart({ DATABASE_URL: url.toString() })).toContain("The user or the password is wrong");
});

test("a text in DATABASE_URL that is no address is refused", async () => {
  expect(await refusedStart({ DATABASE_URL: "my database" })).toContain("is not an address of the form");
});

test("a failing migration is refused with its name and PostgreSQL's own words", async () => {
  const ownerUrl = await unmigratedDatabase();
  const owner = await connectAsOwner(ownerUrl);
  await owner.query(`CREATE TYPE "Role" AS ENUM ('SOMETHING')`);
  await owner.end();
  const output = await refusedStart({ DATABASE_URL: ownerUrl });
  expect(output).toMatch(/Migration \d+_\w+ failed.*"Role" already exists/);
});

test("an embedded server left behind by a killed run is stopped by its lifeline", async () => {
  const program = join(import.meta.dirname, "../../packages/db/src/embedded-server.ts");
  const script = `
    const { startEmbeddedServer } = await import(${JSON.stringify(program)});
    const server = await startEmbeddedServer({ folder: ${JSON.stringify(join(folder, "killed"))}, port: 0 });
    console.log(server.port);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [piece] = await once(starter.stdout, "data");
  const port = Number(String(piece));
  expect(await isPortFree(port)).toBe(false);
  starter.kill("SIGKILL");
  await expect.poll(() => isPortFree(port), { timeout: 15_000 }).toBe(true);
  expect(readFileSync(join(folder, "killed", "postgres.log"), "utf8")).toContain("database system is shut down");
});
