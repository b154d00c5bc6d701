import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ServerFailure } from "./server-failure.ts";

/** The user and group a PostgreSQL process runs as; empty when it runs as the person who started it. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

const userName = "postgres";

/**
 * PostgreSQL refuses to run as root. When root starts it (a container, most often), it runs as the system's `postgres` user, which
 * is created where there is none. Everybody else runs it as themselves.
 */
export function postgresUser(): RunAs {
  if (process.platform === "win32" || process.getuid?.() !== 0) return {};
  return findUser() ?? createUser();
}

function findUser(): RunAs | undefined {
  const row = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`${userName}:`));
  const [, , uid, gid] = row?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createUser(): RunAs {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", userName]);
  } catch (cause) {
    throw new ServerFailure(
      "PostgreSQL refuses to run as root, and a user for it could not be created. Start Galla as an ordinary user, create a user " +
        `named ${userName}, or point DATABASE_URL at a PostgreSQL 18 server of your own.`,
      { cause },
    );
  }
  const created = findUser();
  if (created === undefined) throw new ServerFailure(`The user ${userName} was created but is not in /etc/passwd.`);
  return created;
}
