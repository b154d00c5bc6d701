import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { appDatabaseUrl } from "../../packages/db/src/app-role.ts";
import { startLifeline, type Lifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { startInBackground, type BackgroundProcess } from "./background-process.ts";
import type { Cleanup } from "./cleanup.ts";
import { fillDemoShop } from "./demo-shop.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { StartRefusal } from "./refusal.ts";
import { root, runTurbo } from "./run-command.ts";
import { originsOf, requireFreePorts, type ProductSettings } from "./settings.ts";

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
  /** Settles when the API or the web server ends by itself, with what to tell. */
  broke: Promise<string>;
}

interface Running extends StartPlan {
  lifeline: Lifeline;
}

/**
 * Generates, starts and migrates the database, fills the demo shop on first run, builds what has changed, and serves API and web.
 * Everything started is handed to `cleanup` first, so a failure or a Ctrl-C at any point leaves nothing running.
 */
export async function startProduct(plan: StartPlan): Promise<Product> {
  const { settings, cleanup } = plan;
  await requireFreePorts(settings);
  makeFolder(settings.folder);
  const lifeline = startLifeline();
  cleanup.add(async () => lifeline.release());
  const running = { ...plan, lifeline };
  const [{ ownerUrl, place }] = await together(plan, () => [prepareDatabase(running), runTasks(["generate"], plan)]);
  const [api] = await together(plan, (part) => [serveApi({ ...running, abort: part }, ownerUrl), buildWeb(plan, part)]);
  const web = await startWeb(running);
  return {
    ownerUrl,
    place,
    apiUrl: `http://127.0.0.1:${settings.apiPort}`,
    webUrl: `http://localhost:${settings.webPort}`,
    broke: Promise.race(
      [api, web].map(async (child) => `The ${child.name} stopped by itself. The end of its log:\n${await child.died}`),
    ),
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

async function serveApi(running: Running, ownerUrl: string): Promise<BackgroundProcess> {
  await fillDemoShop({ ownerUrl, abort: running.abort, onLog: running.onLog });
  return startApi(running, ownerUrl);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      `${folder} cannot be written (${reason}). Give yourself the right to write it, or set GALLA_FOLDER to a folder of your own.`,
      { cause },
    );
  }
}

async function buildWeb(plan: StartPlan, abort: AbortSignal): Promise<void> {
  if (plan.settings.mode === "built") await runTasks(["build", "--filter=@galla/web"], { ...plan, abort });
}

async function runTasks(args: string[], { abort }: StartPlan): Promise<void> {
  const outcome = await runTurbo(args, abort);
  abort.throwIfAborted();
  if (!outcome.ok) throw new StartRefusal(`${args[0]} failed:\n${outcome.output.trimEnd()}`);
}

async function startApi({ settings, lifeline, abort, cleanup }: Running, ownerUrl: string): Promise<BackgroundProcess> {
  const program = join("src", "main.ts");
  const api = await startInBackground(
    {
      name: "API",
      args: settings.mode === "hot" ? ["--watch", program] : [program],
      cwd: join(root, "apps", "api"),
      env: {
        DATABASE_URL: appDatabaseUrl(ownerUrl),
        PORT: String(settings.apiPort),
        HOST: "127.0.0.1",
        WEB_ORIGIN: originsOf(settings),
        NODE_ENV: settings.mode === "hot" ? "development" : "production",
      },
      logFile: join(settings.folder, "api.log"),
      readyUrl: `http://127.0.0.1:${settings.apiPort}/health/ready`,
      lifeline,
    },
    abort,
  );
  cleanup.add(() => api.stop());
  return api;
}

async function startWeb({ settings, lifeline, abort, cleanup }: Running): Promise<BackgroundProcess> {
  const folder = join(root, "apps", "web");
  const next = createRequire(join(folder, "package.json")).resolve("next/dist/bin/next");
  const command = settings.mode === "hot" ? "dev" : "start";
  const web = await startInBackground(
    {
      name: "web server",
      args: [next, command, "-p", String(settings.webPort), "-H", settings.host],
      cwd: folder,
      env: {
        API_ORIGIN: `http://127.0.0.1:${settings.apiPort}`,
        NODE_ENV: settings.mode === "hot" ? "development" : "production",
      },
      logFile: join(settings.folder, "web.log"),
      readyUrl: `http://127.0.0.1:${settings.webPort}/`,
      lifeline,
    },
    abort,
  );
  cleanup.add(() => web.stop());
  return web;
}
