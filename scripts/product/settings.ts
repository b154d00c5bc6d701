import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isPortFree } from "../../packages/db/src/embedded-server.ts";
import { StartRefusal } from "./refusal.ts";
import { root } from "./run-command.ts";
import type { ProductSecrets } from "./secrets.ts";

export interface ProductSettings {
  /** "built" serves the production build; "hot" recompiles as files change. */
  mode: "built" | "hot";
  webPort: number;
  apiPort: number;
  /** The port the embedded PostgreSQL prefers; it takes a free one when this is busy. */
  databasePort: number;
  /** The address the web server listens on; the API never leaves the loopback address. */
  host: string;
  /** The owner's address of a server of one's own, instead of the embedded one. */
  databaseUrl: string | undefined;
  /** Where data and logs live. */
  folder: string;
  /** Origins a browser may come from, besides this machine's. */
  extraOrigins: string | undefined;
  /** Whether an empty database is filled with the demo shop, or left for the first run. */
  withDemo: boolean;
  /** Secrets of one's own, instead of those kept in the folder. */
  secrets: Partial<ProductSecrets>;
  /** The code the first run asks for, instead of one made at the start. */
  setupCode: string | undefined;
}

type Environment = Record<string, string | undefined>;

/** Reads what the person may set for `pnpm start` and `pnpm dev`. Refuses a port that is none, and an option there is not. */
export function readSettings(mode: ProductSettings["mode"], env: Environment, args: string[] = []): ProductSettings {
  return {
    mode,
    webPort: readPort(env, "PORT", 3000),
    apiPort: readPort(env, "API_PORT", 4000),
    databasePort: readPort(env, "DATABASE_PORT", 54_329),
    host: env["HOST"] || "127.0.0.1",
    databaseUrl: env["DATABASE_URL"] || undefined,
    folder: resolve(env["GALLA_FOLDER"] || join(root, ".galla")),
    extraOrigins: env["WEB_ORIGIN"] || undefined,
    withDemo: env["GALLA_DEMO"] !== "0" && !readOptions(args).empty,
    secrets: givenSecrets(env),
    setupCode: env["SETUP_CODE"] || undefined,
  };
}

function readOptions(args: string[]): { empty: boolean } {
  try {
    // A package manager may hand its own separator on.
    const { values } = parseArgs({ args: args.filter((arg) => arg !== "--"), options: { empty: { type: "boolean" } } });
    return { empty: values.empty === true };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(`${reason}. The one option there is: --empty, to start without the demo shop.`, { cause });
  }
}

function givenSecrets(env: Environment): Partial<ProductSecrets> {
  const { JWT_SECRET, PIN_PEPPER } = env;
  return { ...(JWT_SECRET ? { JWT_SECRET } : {}), ...(PIN_PEPPER ? { PIN_PEPPER } : {}) };
}

function readPort(env: Environment, name: string, standard: number): number {
  const text = env[name];
  if (text === undefined || text === "") return standard;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartRefusal(`${name}=${text} is not a port. Set it to a number from 1 to 65535.`);
}

/** Refuses, before anything is started, when a port we cannot do without is taken. */
export async function requireFreePorts(settings: ProductSettings): Promise<void> {
  const wanted = [
    { name: "PORT", port: settings.webPort },
    { name: "API_PORT", port: settings.apiPort },
  ];
  for (const { name, port } of wanted) {
    if (await isPortFree(port)) continue;
    throw new StartRefusal(
      `Port ${port} is taken by another program, perhaps a Galla that already runs. Stop it, or choose another port: ${name}=${port + 1}`,
    );
  }
}

const everyAddress = new Set(["0.0.0.0", "::"]);

/** Where a browser on this machine finds the web server. */
export function webAddress({ host, webPort }: ProductSettings): string {
  const isLocal = everyAddress.has(host) || host === "127.0.0.1";
  return `http://${isLocal ? "localhost" : host}:${webPort}`;
}

/** The address to ask whether the web server is ready. */
export function webProbe({ host, webPort }: ProductSettings): string {
  return `http://${everyAddress.has(host) ? "127.0.0.1" : host}:${webPort}/`;
}

/** The addresses a browser may call the API from, as the API reads them. */
export function originsOf(settings: ProductSettings): string {
  const hosts = new Set(["localhost", "127.0.0.1", new URL(webAddress(settings)).hostname]);
  const own = [...hosts].map((host) => `http://${host}:${settings.webPort}`);
  return [...own, ...(settings.extraOrigins === undefined ? [] : [settings.extraOrigins])].join(",");
}
