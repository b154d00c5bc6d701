import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, runCommand } from "../product/run-command.ts";

const e2eFolder = join(root, "e2e");
const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macPath = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

type Way = { how: string; find: () => Promise<string | undefined> };

// In this order: the browser that was asked for, the one Playwright was made for, the system's, Debian's package.
const ways: Way[] = [
  { how: "CHROMIUM_PATH", find: async () => process.env["CHROMIUM_PATH"] || undefined },
  { how: "Playwright's own", find: async () => playwrightsPath() },
  { how: "downloaded by Playwright", find: download },
  { how: "the system's", find: async () => onPath(systemNames) ?? (existsSync(macPath) ? macPath : undefined) },
  { how: "Debian's package", find: installDebianPackage },
];

/** Finds a Chromium that starts on this machine, downloading or installing one where that is possible. */
export async function findChromium(onLog: (line: string) => void): Promise<string | undefined> {
  for (const { how, find } of ways) {
    const path = await find();
    if (path === undefined || !(await starts(path))) continue;
    onLog(`Chromium: ${how} (${path})`);
    return path;
  }
  return undefined;
}

interface PlaywrightModule {
  chromium: { executablePath(): string };
}

function playwrightsPath(): string | undefined {
  const playwright: PlaywrightModule = createRequire(join(e2eFolder, "package.json"))("@playwright/test");
  const path = playwright.chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function download(): Promise<string | undefined> {
  const cli = createRequire(join(e2eFolder, "package.json")).resolve("@playwright/test/cli");
  // Behind a firewall the connection never opens: half a minute is enough to know.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const signal = AbortSignal.timeout(180_000);
  await runCommand({ program: process.execPath, args: [cli, "install", "chromium"], cwd: e2eFolder, env, signal });
  return playwrightsPath();
}

function onPath(names: string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installDebianPackage(): Promise<string | undefined> {
  if (onPath(["apt-get"]) === undefined) return undefined;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const [program = "", ...rest] = [...prefix, ...args];
    await runCommand({
      program,
      args: rest,
      env: { DEBIAN_FRONTEND: "noninteractive" },
      signal: AbortSignal.timeout(300_000),
    });
  }
  return onPath(systemNames);
}

// A browser without its system libraries is found but ends at once, so it is asked for its version.
async function starts(path: string): Promise<boolean> {
  const { ok } = await runCommand({ program: path, args: ["--version"], signal: AbortSignal.timeout(20_000) });
  return ok;
}
