import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../../packages/db/src/embedded-server.ts";
import { startLifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { temporaryFolder } from "../../packages/db/src/embedded/temporary-folder.ts";
import { startInBackground, type BackgroundProcess } from "./background-process.ts";
import { supervise, type Supervision } from "./supervise.ts";

const folder = temporaryFolder("galla-supervise-");
const lifeline = startLifeline();
let url = "";
let supervision: Supervision<BackgroundProcess>;
const log: string[] = [];

// A real process that tells its number, and dies when it is asked to.
writeFileSync(
  join(folder, "server.mjs"),
  `import { createServer } from "node:http";
  createServer((request, response) => {
    if (request.url === "/die") process.exit(1);
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), "127.0.0.1");`,
);

beforeEach(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  const plan = {
    name: "server",
    args: ["server.mjs"],
    cwd: folder,
    env: { PORT: String(port) },
    readyUrl: url,
    lifeline,
  };
  const start = () => startInBackground({ ...plan, logFile: join(folder, "server.log") }, new AbortController().signal);
  supervision = await supervise({ name: "server", start, onLog: (line) => log.push(line) });
});

afterEach(() => supervision.stop());

afterAll(() => {
  lifeline.release();
  rmSync(folder, { recursive: true, force: true });
});

async function pidThatAnswers(): Promise<number> {
  const response = await fetch(url);
  return Number(await response.text());
}

async function die(): Promise<void> {
  await fetch(`${url}die`).catch(() => {});
}

test("a process that ends by itself is started again", async () => {
  expect(await pidThatAnswers()).toBe(supervision.first.pid);
  await die();
  await expect.poll(() => pidThatAnswers().catch(() => supervision.first.pid)).not.toBe(supervision.first.pid);
  expect(log).toContain("the server ended by itself and is started again");
});

test("a process that ends five times within a minute is given up, and nothing is left of it", async () => {
  const hasGivenUp = supervision.givenUp.then(() => true);
  let isOver = false;
  while (!isOver) {
    await die();
    isOver = await Promise.race([
      hasGivenUp,
      pidThatAnswers().then(
        () => false,
        () => false,
      ),
    ]);
  }
  expect(await supervision.givenUp).toContain("The server ended 5 times within a minute");
  await expect(pidThatAnswers()).rejects.toThrow("fetch failed");
});

test("a process that is asked to stop is not started again", async () => {
  await supervision.stop();
  await expect(pidThatAnswers()).rejects.toThrow("fetch failed");
});
