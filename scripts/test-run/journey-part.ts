import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort, isPortFree } from "../../packages/db/src/embedded-server.ts";
import type { Cleanup } from "../product/cleanup.ts";
import { root, runCommand } from "../product/run-command.ts";
import { startProduct, type Product } from "../product/start-product.ts";
import { findChromium } from "./find-chromium.ts";
import { readReport, tallyPlaywright, type PlaywrightReport } from "./reports.ts";
import type { Tally } from "./tally.ts";

export interface JourneyPlan {
  /** Fresh, for the product's data and the reports. */
  folder: string;
  cleanup: Cleanup;
  abort: AbortSignal;
  onLog: (line: string) => void;
}

/** Starts the built product on an empty database and free ports, walks the journeys in a real browser, and checks the invariants. */
export async function runJourneys(plan: JourneyPlan): Promise<Tally[]> {
  const chromium = await findChromium(plan.onLog);
  if (chromium === undefined) {
    plan.onLog("No Chromium was found, and none could be installed: install one and set CHROMIUM_PATH to it.");
    return [{ part: "browser tests", passed: 0, failed: 1 }];
  }
  const walks: Walk[] = [
    { project: "journeys", withDemo: true },
    // The very first run has no demo shop; it begins at the set-up page.
    { project: "first-run", withDemo: false },
  ];
  const tallies: Tally[] = [];
  for (const walk of walks) if (!plan.abort.aborted) tallies.push(...(await runWalk(walk, { ...plan, chromium })));
  return tallies;
}

type Walk = { readonly project: string; readonly withDemo: boolean };

async function runWalk(walk: Walk, plan: JourneyPlan & { chromium: string }): Promise<Tally[]> {
  const product = await startFresh(walk, plan);
  const journeys = await runPlaywright(product, { ...plan, project: walk.project });
  const invariants = await checkInvariants(product, plan);
  await plan.cleanup.run();
  const tallies = [journeys, invariants, await checkStopped(product)];
  return tallies.map((tally) => ({ ...tally, part: `${tally.part} (${walk.project})` }));
}

// Whoever still runs holds a port.
async function checkStopped({ webUrl, apiUrl, ownerUrl }: Product): Promise<Tally> {
  const ports = [webUrl, apiUrl, ownerUrl].map((address) => Number(new URL(address).port));
  const areFree = await Promise.all(ports.map(isPortFree));
  const isStopped = areFree.every(Boolean);
  return { part: "stopping leaves nothing running", passed: isStopped ? 1 : 0, failed: isStopped ? 0 : 1 };
}

async function startFresh(walk: Walk, { folder, cleanup, abort, onLog }: JourneyPlan): Promise<Product> {
  const settings = {
    mode: "built" as const,
    webPort: await freePort(),
    apiPort: await freePort(),
    databasePort: 0,
    host: "127.0.0.1",
    databaseUrl: undefined,
    folder: join(folder, walk.project),
    extraOrigins: undefined,
    withDemo: walk.withDemo,
    secrets: {},
    setupCode: undefined,
  };
  return startProduct({ settings, cleanup, abort, onLog });
}

async function runPlaywright(
  product: Product,
  plan: JourneyPlan & { chromium: string; project: string },
): Promise<Tally> {
  const e2e = join(root, "e2e");
  const cli = createRequire(join(e2e, "package.json")).resolve("@playwright/test/cli");
  const report = join(plan.folder, `playwright-${plan.project}.json`);
  await runCommand({
    program: process.execPath,
    args: [cli, "test", `--project=${plan.project}`, "--reporter=list,json"],
    cwd: e2e,
    env: {
      BASE_URL: product.webUrl,
      CHROMIUM_PATH: plan.chromium,
      DATABASE_URL: product.ownerUrl,
      SETUP_CODE: product.setupCode ?? "",
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    show: true,
    signal: plan.abort,
  });
  return tallyPlaywright(readReport<PlaywrightReport>(report));
}

async function checkInvariants(product: Product, { abort }: JourneyPlan): Promise<Tally> {
  const { ok } = await runCommand({
    program: process.execPath,
    args: [join("src", "invariants", "main.ts")],
    cwd: join(root, "packages", "db"),
    env: { DATABASE_URL: product.ownerUrl },
    show: true,
    signal: abort,
  });
  return { part: "invariants after the journeys", passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}
