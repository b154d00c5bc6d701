import { refuse } from "@galla/domain";
import type { Database } from "@galla/db";
import type { SignInInput } from "@galla/validators";
import { openSession, type SignedIn, type Visit } from "./open-session.ts";
import { NOBODY } from "./argon2id.ts";
import { verifyPassword } from "./password.ts";
import { countAttempt, forgetAttempts, giveBackAttempt } from "./sign-in-throttle.ts";

type AccountRow = { merchant_id: string; user_id: string; password_hash: string; is_active: boolean };

/** Whose address and password they are. */
export type Account = { readonly merchantId: string; readonly userId: string; readonly passwordHash: string };

/**
 * Opens a browser's session for an address and password. Refuses `auth.invalid_credentials` for every way to be wrong alike, and
 * `auth.too_many_attempts`.
 */
export async function signIn(visit: Visit, input: SignInInput): Promise<SignedIn> {
  const { merchantId, userId, passwordHash } = await recognise(visit, input);
  return openSession(visit, { merchantId, userId, kind: "WEB", tillId: null, provenBy: { passwordHash } });
}

/** Whose address and password these are; counted before the password is looked at. Refuses as `signIn` does. */
export async function recognise(visit: Visit, input: SignInInput): Promise<Account> {
  const key = { kind: "email", value: input.email } as const;
  await countAttempt(visit.database, { kind: "ip", value: visit.ip });
  await countAttempt(visit.database, key);
  const accounts = await accountsOf(visit.database, input.email);
  const account = (await matching(accounts, input.password)) ?? refuse("auth.invalid_credentials", {});
  await (accounts.length === 1 ? forgetAttempts(visit.database, key) : giveBackAttempt(visit.database, key));
  return account;
}

async function accountsOf(database: Database, email: string): Promise<readonly AccountRow[]> {
  const { rows } = await database.pool.query<AccountRow>("SELECT * FROM accounts_of_email($1)", [email]);
  return rows;
}

async function matching(accounts: readonly AccountRow[], password: string): Promise<Account | null> {
  const active = accounts.filter((account) => account.is_active);
  // An unknown address costs as long as a known one, so the time taken tells nothing.
  if (active.length === 0) await verifyPassword(password, NOBODY);
  for (const { merchant_id: merchantId, user_id: userId, password_hash: passwordHash } of active) {
    if (await verifyPassword(password, passwordHash)) return { merchantId, userId, passwordHash };
  }
  return null;
}
