import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { appDatabaseUrl } from "../../packages/db/src/app-role.ts";
import type { Lifeline } from "../../packages/db/src/embedded/lifeline.ts";
import { startInBackground, type BackgroundPlan, type BackgroundProcess } from "./background-process.ts";
import type { Cleanup } from "./cleanup.ts";
import { root } from "./run-command.ts";
import type { ProductSecrets } from "./secrets.ts";
import { originsOf, webProbe, type ProductSettings } from "./settings.ts";
import { supervise, type Supervision } from "./supervise.ts";

export interface Running {
  settings: ProductSettings;
  cleanup: Cleanup;
  abort: AbortSignal;
  lifeline: Lifeline;
  onLog: (line: string) => void;
}

type Part = Promise<Supervision<BackgroundProcess>>;

export interface ApiPlan {
  ownerUrl: string;
  secrets: ProductSecrets;
  /** What the first run must know; undefined where there is a shop. */
  setupCode: string | undefined;
}

/** Serves the API on the loopback address, signed in to the database as the role that owns nothing. */
export function serveApi(running: Running, { ownerUrl, secrets, setupCode }: ApiPlan): Part {
  const { settings, lifeline } = running;
  const program = join("src", "main.ts");
  return keepServing(running, {
    name: "API",
    args: settings.mode === "hot" ? ["--watch", program] : [program],
    cwd: join(root, "apps", "api"),
    env: {
      DATABASE_URL: appDatabaseUrl(ownerUrl),
      PORT: String(settings.apiPort),
      HOST: "127.0.0.1",
      WEB_ORIGIN: originsOf(settings),
      ...secrets,
      ...(setupCode === undefined ? {} : { SETUP_CODE: setupCode }),
      NODE_ENV: nodeEnvironment(settings),
      API_WORKERS: process.env["API_WORKERS"] ?? (settings.mode === "hot" ? "1" : servingProcesses()),
    },
    logFile: join(settings.folder, "api.log"),
    readyUrl: `http://127.0.0.1:${settings.apiPort}/health/ready`,
    lifeline,
  });
}

// A second process keeps the tills going while the first reads a long import; more would only take memory from a small shop.
const servingProcesses = () => String(Math.min(2, availableParallelism()));

/** Serves the screens, and hands what the browser asks of the API to it. */
export function serveWeb(running: Running): Part {
  const { settings, lifeline } = running;
  const folder = join(root, "apps", "web");
  const next = createRequire(join(folder, "package.json")).resolve("next/dist/bin/next");
  const command = settings.mode === "hot" ? "dev" : "start";
  return keepServing(running, {
    name: "web server",
    args: [next, command, "-p", String(settings.webPort), "-H", settings.host],
    cwd: folder,
    env: { API_ORIGIN: `http://127.0.0.1:${settings.apiPort}`, NODE_ENV: nodeEnvironment(settings) },
    logFile: join(settings.folder, "web.log"),
    readyUrl: webProbe(settings),
    lifeline,
  });
}

async function keepServing({ cleanup, abort, onLog }: Running, plan: BackgroundPlan): Part {
  const supervision = await supervise({ name: plan.name, start: () => startInBackground(plan, abort), onLog });
  cleanup.add(supervision.stop);
  return supervision;
}

function nodeEnvironment({ mode }: ProductSettings): string {
  return mode === "hot" ? "development" : "production";
}
