import { accessSync, constants, mkdirSync } from "node:fs";
import { startLifeline } from "../../packages/db/src/embedded/lifeline.ts";
import type { Cleanup } from "./cleanup.ts";
import { fillDemoShop } from "./demo-shop.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { StartRefusal } from "./refusal.ts";
import { runTurbo } from "./run-command.ts";
import { keepSecrets } from "./secrets.ts";
import { serveApi, serveWeb, type Running } from "./serve-parts.ts";
import { newSetupCode, readShopState, type ShopState } from "./shop-state.ts";
import { requireFreePorts, webAddress, type ProductSettings } from "./settings.ts";

export interface StartPlan {
  settings: ProductSettings;
  cleanup: Cleanup;
  abort: AbortSignal;
  onLog: (line: string) => void;
}

export interface Product {
  webUrl: string;
  apiUrl: string;
  ownerUrl: string;
  /** Where the data is, in words for people. */
  place: string;
  shop: ShopState;
  /** What the first run asks for; undefined where there is a shop. */
  setupCode: string | undefined;
  /** Settles with what to tell when a part keeps ending by itself and is not started again any more. */
  broke: Promise<string>;
}

/**
 * Generates, starts and migrates the database, fills the demo shop on first run unless told not to, builds what has changed, and serves API and web.
 * Everything started is handed to `cleanup` first, so a failure or a Ctrl-C at any point leaves nothing running.
 */
export async function startProduct(plan: StartPlan): Promise<Product> {
  const { settings, cleanup } = plan;
  await requireFreePorts(settings);
  makeFolder(settings.folder);
  const lifeline = startLifeline();
  cleanup.add(async () => lifeline.release());
  const running = { ...plan, lifeline };
  const [database] = await together(plan, () => [prepareDatabase(running), runTasks(["generate"], plan)]);
  const { ownerUrl, place } = database;
  const [{ api, shop, setupCode }] = await together(plan, (part) => [
    fillAndServe({ ...running, abort: part }, ownerUrl),
    buildWeb(plan, part),
  ]);
  const web = await serveWeb(running);
  return {
    ownerUrl,
    place,
    shop,
    setupCode,
    apiUrl: `http://127.0.0.1:${settings.apiPort}`,
    webUrl: webAddress(settings),
    broke: Promise.race([database.givenUp, api.givenUp, web.givenUp]),
  };
}

// Both are waited for even when one fails, so that nothing is still starting while everything is being stopped; the failure of one
// tells the other to give up.
async function together<A, B>(
  { abort }: StartPlan,
  start: (abort: AbortSignal) => [Promise<A>, Promise<B>],
): Promise<[A, B]> {
  const failure = new AbortController();
  const both = start(AbortSignal.any([abort, failure.signal]));
  for (const one of both) one.catch(() => failure.abort());
  const results = await Promise.allSettled(both);
  abort.throwIfAborted();
  const reasons = results.flatMap((result): unknown[] => (result.status === "rejected" ? [result.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
  return Promise.all(both);
}

function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "AbortError";
}

async function fillAndServe(running: Running, ownerUrl: string) {
  const { settings, abort, onLog } = running;
  const secrets = keepSecrets(settings.folder, settings.secrets);
  if (settings.withDemo) await fillDemoShop({ ownerUrl, pinPepper: secrets.PIN_PEPPER, abort, onLog });
  const shop = await readShopState(ownerUrl);
  const setupCode = shop.isEmpty ? (settings.setupCode ?? newSetupCode()) : undefined;
  return { shop, setupCode, api: await serveApi(running, { ownerUrl, secrets, setupCode }) };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      `${folder} cannot be written (${reason}). Give yourself the right to write it, or set GALLA_FOLDER to a folder of your own.`,
      { cause },
    );
  }
}

async function buildWeb(plan: StartPlan, abort: AbortSignal): Promise<void> {
  if (plan.settings.mode !== "built") return;
  const patience = setTimeout(() => plan.onLog("building the screens, which takes a while the first time"), 2_000);
  try {
    await runTasks(["build", "--filter=@galla/web"], { ...plan, abort });
  } finally {
    clearTimeout(patience);
  }
}

async function runTasks(args: string[], { abort }: StartPlan): Promise<void> {
  const outcome = await runTurbo(args, abort);
  abort.throwIfAborted();
  if (!outcome.ok) throw new StartRefusal(`${args[0]} failed:\n${outcome.output.trimEnd()}`);
}
