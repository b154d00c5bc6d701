import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "../../packages/db/src/embedded-server.ts";
import { startLifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { temporaryFolder } from "../../packages/db/src/embedded/temporary-folder.ts";
import { testDatabase } from "../../packages/db/src/testing/index.ts";
import { createCleanup } from "./cleanup.ts";
import { keepSecrets } from "./secrets.ts";
import { serveApi } from "./serve-parts.ts";
import { readSettings } from "./settings.ts";
import { newSetupCode, readShopState } from "./shop-state.ts";
import { welcome } from "./welcome.ts";

const cleanup = createCleanup();
let folder = "";
beforeAll(() => {
  folder = temporaryFolder("galla-first-run-");
});
afterEach(() => cleanup.run());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function settingsOf(env: Record<string, string>, args: string[] = []) {
  const ports = { PORT: String(await freePort()), API_PORT: String(await freePort()) };
  return readSettings("built", { ...ports, GALLA_FOLDER: folder, ...env }, args);
}

const shop = (setupCode: string) => ({
  setupCode,
  merchantName: "Corner shop",
  currencyCode: "INR",
  locale: "en-IN",
  store: { name: "Main Street", timeZone: "Asia/Kolkata", taxMode: "EXCLUSIVE" },
  tax: { name: "GST 5 %", ratePpm: 50_000 },
  owner: { fullName: "Asha Rao", email: "asha@corner.example", password: "nineteen blue kettles" },
});

test("the demo is left out by --empty and by GALLA_DEMO=0, and an option there is not is refused", async () => {
  expect((await settingsOf({})).withDemo).toBe(true);
  expect((await settingsOf({ GALLA_DEMO: "0" })).withDemo).toBe(false);
  expect((await settingsOf({}, ["--empty"])).withDemo).toBe(false);
  await expect(settingsOf({}, ["--demo"])).rejects.toThrow("--empty");
});

test("an empty database is set up by whoever has the code that was printed, by nobody else, and once", async () => {
  const { ownerUrl } = await testDatabase();
  expect(await readShopState(ownerUrl)).toEqual({ isEmpty: true, isDemo: false });
  const settings = await settingsOf({});
  const lifeline = startLifeline();
  cleanup.add(async () => lifeline.release());
  const setupCode = newSetupCode();
  expect(setupCode).toMatch(/^([2-9A-HJ-NP-Z]{5}-){2}[2-9A-HJ-NP-Z]{5}$/);
  const running = { settings, cleanup, lifeline, abort: new AbortController().signal, onLog: () => {} };
  await serveApi(running, { ownerUrl, secrets: keepSecrets(folder, {}), setupCode });
  const create = (code: string) =>
    fetch(`http://127.0.0.1:${settings.apiPort}/trpc/setup.create`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-galla-client": "test" },
      body: JSON.stringify(shop(code)),
    });
  expect((await create("AAAAA-AAAAA-AAAAA")).status).toBe(403);
  const made = await create(setupCode);
  expect([made.status, await made.json()]).toMatchObject([
    200,
    { result: { data: { merchant: { name: "Corner shop" } } } },
  ]);
  expect((await create(setupCode)).status).toBe(409);
  expect(await readShopState(ownerUrl)).toEqual({ isEmpty: false, isDemo: false });
});

test("the welcome tells the way in that there is: the demo's people, the first run's address, or neither", async () => {
  const settings = await settingsOf({});
  const product = {
    webUrl: "http://localhost:3000",
    apiUrl: "",
    ownerUrl: "",
    place: "a folder",
    broke: new Promise<string>(() => {}),
  };
  const told = (shopState: { isEmpty: boolean; isDemo: boolean }, setupCode?: string) =>
    welcome({ ...product, shop: shopState, setupCode }, { settings, seconds: "1.0 s" });
  const demo = told({ isEmpty: false, isDemo: true });
  expect(demo).toMatch(/owner +owner@demo\.galla\.example +galla-demo-owner +480913/);
  expect(demo).not.toContain("/setup");
  const empty = told({ isEmpty: true, isDemo: false }, "ABCDE-FGHJK-LMNPQ");
  expect(empty).toContain("http://localhost:3000/setup?code=ABCDE-FGHJK-LMNPQ");
  const own = told({ isEmpty: false, isDemo: false });
  for (const text of [empty, own]) expect(text).not.toContain("demo");
  expect(own).not.toContain("/setup");
});
