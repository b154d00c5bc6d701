import { createHmac } from "node:crypto";
import pg from "pg";

/** The role the API signs in with. It owns nothing, so row-level security binds it. The first migration creates it. */
export const appRole = "galla_app";

/** An address or a role that cannot be used, told in words for the person who set it. */
export class AppRoleFailure extends Error {
  override readonly name = "AppRoleFailure";
}

/**
 * The address the API connects with: the owner's server and database, the application's role, and a password derived from the
 * owner's. Deriving it means there is no second secret to keep. APP_DATABASE_URL in the environment replaces it altogether.
 *
 * Refuses an owner's address without a password, since anyone who reads this source could then derive the role's.
 */
export function appDatabaseUrl(ownerUrl: string): string {
  const chosen = process.env["APP_DATABASE_URL"];
  if (chosen !== undefined && chosen !== "") return chosen;
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = derivedPassword(url.password);
  return url.toString();
}

function derivedPassword(ownerPassword: string): string {
  if (ownerPassword === "") {
    throw new AppRoleFailure(
      `DATABASE_URL carries no password, so none can be derived for the role ${appRole}. Put the owner's password into it, ` +
        `or give ${appRole} a password of its own (ALTER ROLE ${appRole} LOGIN PASSWORD '…') and set APP_DATABASE_URL.`,
    );
  }
  return createHmac("sha256", decodeURIComponent(ownerPassword)).update("galla application role").digest("hex");
}

/**
 * Makes the application's role able to sign in with the password `appDatabaseUrl` derives. It changes the role only when signing
 * in does not work yet, so an owner without CREATEROLE can start a database that was set up once before.
 */
export async function ensureAppRole(ownerUrl: string): Promise<void> {
  const appUrl = appDatabaseUrl(ownerUrl);
  const refusal = await signInRefusal(appUrl);
  if (refusal === undefined) return;
  if (process.env["APP_DATABASE_URL"]) {
    throw new AppRoleFailure(
      `APP_DATABASE_URL does not let the API sign in: ${refusal}. Correct it, or unset it to have it derived.`,
    );
  }
  await allowSignIn(ownerUrl, decodeURIComponent(new URL(appUrl).password));
}

async function signInRefusal(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}

async function allowSignIn(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // The role belongs to the whole server: the lock keeps two databases set up at the same moment from colliding on its row.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('galla_app role', 0))");
    await client.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query("COMMIT");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppRoleFailure(
      `The role of DATABASE_URL cannot let ${appRole} sign in: ${reason}. Give it CREATEROLE and admin on ${appRole}, ` +
        `or as an administrator run ALTER ROLE ${appRole} LOGIN PASSWORD '…' and set APP_DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}
