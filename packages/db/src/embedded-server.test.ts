import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { postgresUser } from "./embedded/postgres-user.ts";
import { hasEnded, processFacts } from "./embedded/process-facts.ts";
import { temporaryFolder } from "./embedded/temporary-folder.ts";
import { freePort, startEmbeddedServer } from "./embedded-server.ts";
import { connectAsOwner } from "./migrate.ts";

const folder = temporaryFolder("galla-embedded-");
const postmasterPid = join(folder, "data", "postmaster.pid");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function valueOf(ownerUrl: string, sql: string): Promise<unknown> {
  const client = await connectAsOwner(ownerUrl);
  const result = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return result.rows[0]?.[0];
}

test("data written in one run is there in the next", async () => {
  const first = await startEmbeddedServer({ folder, port: 0 });
  await valueOf(first.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS value");
  await first.stop();
  const second = await startEmbeddedServer({ folder, port: 0 });
  expect(await valueOf(second.ownerUrl, "SELECT value FROM kept")).toBe(7);
  await second.stop();
});

test("a committed sale survives a power cut: checksums and synchronous commits are on", async () => {
  const server = await startEmbeddedServer({ folder, port: 0 });
  const sql = `SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
               WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`;
  expect(await valueOf(server.ownerUrl, sql)).toBe(
    "data_checksums=on fsync=on full_page_writes=on synchronous_commit=on",
  );
  await server.stop();
});

test("a second start on the folder of a living one is refused and harms nothing", async () => {
  const living = await startEmbeddedServer({ folder, port: 0 });
  await expect(startEmbeddedServer({ folder, port: 0 })).rejects.toThrow(/already runs from this folder/);
  const anotherWay = `${folder}-link`;
  symlinkSync(folder, anotherWay);
  await expect(startEmbeddedServer({ folder: anotherWay, port: 0 })).rejects.toThrow(/already runs from this folder/);
  rmSync(anotherWay);
  expect(await valueOf(living.ownerUrl, "SELECT 1")).toBe(1);
  await living.stop();
});

test("a postgres that an earlier run left behind is stopped, and its data served", async () => {
  const abandoned = await startEmbeddedServer({ folder, port: 0 });
  // To the next start it looks as after a kill: the recorded starter is not the parent of the server.
  writeFileSync(join(folder, "starter.pid"), "1\n");
  const next = await startEmbeddedServer({ folder, port: 0 });
  expect(next.pid).not.toBe(abandoned.pid);
  expect(await hasEnded(abandoned.pid, 0)).toBe(true);
  expect(await valueOf(next.ownerUrl, "SELECT value FROM kept")).toBe(7);
  await next.stop();
  await abandoned.stop();
});

test("a stale postmaster.pid that names another program of the same user neither stops that program nor the start", async () => {
  const stranger = spawn("sleep", ["600"], { stdio: "ignore", ...postgresUser() });
  const server = await startEmbeddedServer({ folder, port: 0 });
  const lines = readFileSync(postmasterPid, "utf8").split("\n");
  await server.stop();
  writeFileSync(postmasterPid, [String(stranger.pid), ...lines.slice(1)].join("\n"));
  const next = await startEmbeddedServer({ folder, port: 0 });
  expect(processFacts(stranger.pid ?? 0)).toBeDefined();
  await next.stop();
  stranger.kill();
});

test("a busy port is left for a free one, or refused where it was demanded", async () => {
  const port = await freePort();
  const holder = createServer().listen(port, "127.0.0.1");
  await once(holder, "listening");
  await expect(startEmbeddedServer({ folder, port, mustUsePort: true })).rejects.toThrow(`Port ${port} is taken`);
  const server = await startEmbeddedServer({ folder, port });
  expect(server.port).not.toBe(port);
  await server.stop();
  holder.close();
});

test("a database whose password file was lost is refused with what to do", async () => {
  const password = readFileSync(join(folder, "owner-password"));
  rmSync(join(folder, "owner-password"));
  await expect(startEmbeddedServer({ folder, port: 0 })).rejects.toThrow(/Put the file back/);
  writeFileSync(join(folder, "owner-password"), password, { mode: 0o600 });
});
