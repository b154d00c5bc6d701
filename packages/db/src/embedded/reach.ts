import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { RunAs } from "./postgres-user.ts";

const ownerSearch = 0o100;
const groupSearch = 0o010;
const othersSearch = 0o001;

/** Whether the user may walk down to the folder. A clone in /root is closed to everybody but root, so PostgreSQL cannot live in it. */
export function isReachable(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  let current = resolve(folder);
  for (;;) {
    const entry = statSync(current, { throwIfNoEntry: false });
    if (entry !== undefined && !maySearch(entry, runAs)) return false;
    if (dirname(current) === current) return true;
    current = dirname(current);
  }
}

function maySearch(entry: { mode: number; uid: number; gid: number }, runAs: RunAs): boolean {
  if (entry.uid === runAs.uid) return (entry.mode & ownerSearch) !== 0;
  if (entry.gid === runAs.gid) return (entry.mode & groupSearch) !== 0;
  return (entry.mode & othersSearch) !== 0;
}

const systemFolder = "/var/lib/galla";

/** A folder every user can reach that stands in for one that only root can: the same one at each start. */
export function reachableFolder(folder: string, runAs: RunAs): string {
  // The folder itself is going to belong to the user; only the way to it matters.
  if (isReachable(dirname(resolve(folder)), runAs)) return folder;
  const mark = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 12);
  return join(systemFolder, mark);
}
