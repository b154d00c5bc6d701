import { refuse } from "@galla/domain";
import type { Database } from "@galla/db";
import type { SignInInput } from "@galla/validators";
import { openSession, type SignedIn, type Visit } from "./open-session.ts";
import { verifyPassword } from "./password.ts";
import { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";

// The hash of no one's password: an unknown address costs as long as a known one, so the time taken tells nothing.
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

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
  const account = (await accountOf(visit.database, input)) ?? refuse("auth.invalid_credentials", {});
  await forgetAttempts(visit.database, key);
  return account;
}

async function accountOf(database: Database, input: SignInInput): Promise<Account | null> {
  const { rows } = await database.pool.query<AccountRow>("SELECT * FROM accounts_of_email($1)", [input.email]);
  const active = rows.filter((account) => account.is_active);
  if (active.length === 0) await verifyPassword(input.password, NOBODY);
  for (const { merchant_id: merchantId, user_id: userId, password_hash: passwordHash } of active) {
    if (await verifyPassword(input.password, passwordHash)) return { merchantId, userId, passwordHash };
  }
  return null;
}
