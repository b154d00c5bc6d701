import pg from "pg";

/** The database at DATABASE_URL cannot be used; the message says why and what to correct. */
export class ConnectionFailure extends Error {
  override readonly name = "ConnectionFailure";
}

// PostgreSQL's SQLSTATE codes (appendix A of its manual) and Node's socket errors.
const advice: Record<string, string> = {
  ECONNREFUSED: "No PostgreSQL listens there: start it, or correct host and port.",
  ENOTFOUND: "The host's name is unknown: correct it.",
  ETIMEDOUT: "The host does not answer: correct it, or open the way to it.",
  "28P01": "The user or the password is wrong.",
  "28000": "The server does not let this user in from here (pg_hba.conf).",
  "3D000": "The database does not exist: create it with CREATE DATABASE.",
  "53300": "The server has no connection left: raise max_connections or close other programs.",
};

/** Opens one connection as the owner. Refuses with a ConnectionFailure that never shows the password. */
export async function connectAsOwner(ownerUrl: string): Promise<pg.Client> {
  const shown = withoutPassword(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    await client.end();
    const code = codeOf(cause);
    const reason = cause instanceof Error && cause.message !== "" ? cause.message : code;
    throw new ConnectionFailure(`DATABASE_URL (${shown}) cannot be used: ${reason}. ${advice[code] ?? ""}`.trim(), {
      cause,
    });
  }
}

function withoutPassword(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new ConnectionFailure(
      "DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database. Correct it.",
    );
  }
  url.password = url.password === "" ? "" : "…";
  return decodeURI(url.toString());
}

function codeOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && "code" in first ? String(first.code) : "";
}
