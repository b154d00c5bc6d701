import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, givePassword, openTestApp, ORIGIN } from "./testing/http.ts";
import { pieces, saleOf } from "./testing/sale-command.ts";
import { openTestShop, TEST_SECRETS, type TestShop } from "./testing/shop.ts";

let shop: TestShop;
let cookie: string;
beforeAll(async () => {
  shop = await openTestShop();
  const app = await openTestApp(shop);
  cookie = await cookieOf(app, await givePassword(shop, "CASHIER"));
  await app.close();
});
afterAll(async () => {
  // A test that failed half-way leaves no process behind either.
  for (const api of spawned) if (api.exitCode === null && api.signalCode === null) api.kill("SIGTERM");
  await shop.close();
});

const spawned: ChildProcess[] = [];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("No port");
  return address.port;
}

/** The real process. */
function spawnApi(port: number, workers: number): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: shop.database.pool.options.connectionString,
    PORT: String(port),
    API_WORKERS: String(workers),
    LOG_LEVEL: "info",
    JWT_SECRET: TEST_SECRETS.jwtSecret,
    PIN_PEPPER: TEST_SECRETS.pinPepper,
  };
  const api = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  spawned.push(api);
  return api;
}

/** The real process, once all of it says it listens. Its output is read to the end, or the next line would find nobody there. */
async function startApi(port: number, workers = 1): Promise<ChildProcess> {
  const api = spawnApi(port, workers);
  let output = "";
  await new Promise<void>((resolve, reject) => {
    api.once("exit", (code) => reject(new Error(`The API ended with ${code} before it listened: ${output}`)));
    api.stdout?.on("data", (chunk) => {
      output += String(chunk);
      if (output.split('"msg":"listening"').length > workers) resolve();
    });
  });
  return api;
}

/** The processes a process has started and not yet buried. */
function childrenOf({ pid }: ChildProcess): number[] {
  const listed = execFileSync("ps", ["-o", "pid=,stat=", "--ppid", String(pid)], { encoding: "utf8" });
  const rows = listed
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  return rows.filter(([, state]) => state?.startsWith("Z") === false).map(([id]) => Number(id));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

function checkout(port: number, command: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/trpc/sales.checkout`, {
    method: "POST",
    headers: { origin: ORIGIN, "x-galla-client": "web", "content-type": "application/json", cookie },
    body: JSON.stringify(command),
  });
}

/** Waits until some backend of the database waits for a lock. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const { rows } = await shop.operator.pool.query<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if ((rows[0]?.waiting ?? 0) > 0) return;
  }
}

describe("an API told to stop", () => {
  it.each([1, 2])("with %i workers finishes the sale in flight, answers it, and only then leaves", async (workers) => {
    const product = await shop.makeProduct({ stockMilli: 2000n });
    const port = await freePort();
    const api = await startApi(port, workers);
    const holder = await shop.operator.pool.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM stock_level WHERE product_id = $1 FOR UPDATE", [product.id]);
    const answer = checkout(port, saleOf(shop, [pieces(product.id, 1)], 1050));
    await someoneWaits();
    api.kill("SIGTERM");
    const exit = once(api, "exit");
    await holder.query("COMMIT");
    holder.release();
    const response = await answer;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ result: { data: { totalMinor: 1050 } } });
    expect(await exit).toEqual([0, null]);
    await expect(checkout(port, saleOf(shop, [pieces(product.id, 1)], 1050))).rejects.toThrow("fetch failed");
  });

  it(
    "that is killed mid-sale leaves nothing half-written, and the same sale may be sent again",
    { timeout: 60_000 },
    async () => {
      const product = await shop.makeProduct({ stockMilli: 1000n });
      const command = saleOf(shop, [pieces(product.id, 1)], 1050);
      const port = await freePort();
      const api = await startApi(port);
      const holder = await shop.operator.pool.connect();
      await holder.query("BEGIN");
      await holder.query("SELECT 1 FROM stock_level WHERE product_id = $1 FOR UPDATE", [product.id]);
      const lost = checkout(port, command).catch((error: unknown) => error);
      await someoneWaits();
      api.kill("SIGKILL");
      await once(api, "exit");
      await holder.query("COMMIT");
      holder.release();
      expect(await lost).toBeInstanceOf(Error);
      const again = await startApi(port);
      const answers = [await checkout(port, command), await checkout(port, command)];
      expect(answers.map((response) => response.status)).toEqual([200, 200]);
      const { rows } = await shop.operator.pool.query("SELECT count(*)::int AS sales FROM sale WHERE id = $1", [
        command.saleId,
      ]);
      expect(rows).toEqual([{ sales: 1 }]);
      again.kill("SIGTERM");
      expect(await once(again, "exit")).toEqual([0, null]);
    },
  );
});

describe("an API whose output nobody reads any more", () => {
  it.each([1, 2])("with %i workers still stops when it is told to, and leaves no process behind", async (workers) => {
    const api = await startApi(await freePort(), workers);
    const started = workers === 1 ? [] : childrenOf(api);
    api.stdout?.destroy();
    api.kill("SIGTERM");
    expect(await once(api, "exit")).toEqual([0, null]);
    expect(started.filter(isAlive)).toEqual([]);
  });
});

describe("an API of several workers", () => {
  it("replaces a worker that ends by itself, and goes on selling", async () => {
    const product = await shop.makeProduct({ stockMilli: 9000n });
    const port = await freePort();
    const api = await startApi(port, 2);
    const [worker] = childrenOf(api);
    process.kill(worker ?? 0, "SIGKILL");
    await until(() => childrenOf(api).length === 2 && !childrenOf(api).includes(worker ?? 0));
    for (let sold = 0; sold < 6; sold += 1) {
      expect((await checkout(port, saleOf(shop, [pieces(product.id, 1)], 1050))).status).toBe(200);
    }
    api.kill("SIGTERM");
    expect(await once(api, "exit")).toEqual([0, null]);
  });

  it("gives up at once, with an exit code, when it cannot listen", async () => {
    const busy = createServer().listen(0, "127.0.0.1");
    await once(busy, "listening");
    const address = busy.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const api = spawnApi(port, 2);
    expect(await once(api, "exit")).toEqual([1, null]);
    busy.close();
  });
});
