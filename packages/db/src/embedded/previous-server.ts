import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClusterFolder } from "./cluster-folder.ts";
import { hasEnded, processFacts, signal } from "./process-facts.ts";
import { ServerFailure } from "./server-failure.ts";

const fastShutdownMs = 20_000;

/**
 * Stops a server that an earlier run left behind on this data folder, when that run was killed. The number in `postmaster.pid` may
 * by now belong to any other program, so it is signalled only if it is a postgres started with exactly this data folder. A server
 * whose starter is still running is somebody's live shop and is left alone: that is a refusal.
 */
export async function stopOrphan(folder: ClusterFolder): Promise<boolean> {
  const pidFile = join(folder.data, "postmaster.pid");
  const pid = firstNumber(pidFile);
  const facts = pid === undefined ? undefined : processFacts(pid);
  if (pid === undefined || facts === undefined) return false;
  if (!servesFolder(facts.commandLine, folder.data)) {
    nameNobody(pidFile);
    return false;
  }
  if (facts.parentPid === firstNumber(folder.starter)) {
    throw new ServerFailure(
      `Galla already runs from this folder (process ${facts.parentPid}). Use that one, or stop it with Ctrl-C and start again.`,
    );
  }
  signal(pid, "SIGINT");
  if (await hasEnded(pid, fastShutdownMs)) return true;
  throw new ServerFailure(
    `A PostgreSQL left behind by an earlier run (process ${pid}) does not stop. End it with \`kill ${pid}\` and start again.`,
  );
}

// Above every process number there is.
const nobody = 2_147_483_646;

// After a power cut the number in the file may belong to any program of the same user, and PostgreSQL would refuse to start beside
// it for ever. The rest of the file stays, by which PostgreSQL itself makes sure that no part of the old server is still at work.
function nameNobody(pidFile: string): void {
  const lines = readFileSync(pidFile, "utf8").split("\n");
  writeFileSync(pidFile, [String(nobody), ...lines.slice(1)].join("\n"));
}

function servesFolder(commandLine: string, dataFolder: string): boolean {
  return /(^|[\\/])postgres(\.exe)? /.test(commandLine) && `${commandLine} `.includes(` -D ${dataFolder} `);
}

function firstNumber(path: string): number | undefined {
  try {
    const number = Number(readFileSync(path, "utf8").split("\n")[0]);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
}
