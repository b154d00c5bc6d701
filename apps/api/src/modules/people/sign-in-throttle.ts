import { Refusal } from "@galla/domain";
import type { Database } from "@galla/db";

/** How many attempts a key has before it must wait. An address is one person; a source may be a whole shop behind one line. */
const ALLOWANCE = { email: 5, user: 5, ip: 300, setup: 5 } as const;
const FIRST_BLOCK_SECONDS = 60;
const WINDOW_MINUTES = 60;

type AttemptKey = { readonly kind: keyof typeof ALLOWANCE; readonly value: string };

/**
 * Counts an attempt before its password is looked at, in one statement, so that a hundred guesses at once reach the hash function at
 * most five times. Then the key waits a minute, doubling with each further failure. Refuses `auth.too_many_attempts`.
 */
export async function countAttempt(database: Database, key: AttemptKey): Promise<void> {
  const { rows } = await database.pool.query<{ wait_seconds: number | null }>({
    name: "count_sign_in_attempt",
    text: COUNT_ATTEMPT,
    values: [keyText(key), ALLOWANCE[key.kind], FIRST_BLOCK_SECONDS, WINDOW_MINUTES],
  });
  const waitSeconds = rows[0]?.wait_seconds ?? null;
  if (waitSeconds !== null)
    throw new Refusal("auth.too_many_attempts", { retryAfterSeconds: Math.max(1, Math.ceil(waitSeconds)) });
}

/** Forgets the failures of a key after the right password. */
export async function forgetAttempts(database: Database, key: AttemptKey): Promise<void> {
  await database.pool.query({
    name: "forget_sign_in_attempts",
    text: "DELETE FROM sign_in_throttle WHERE key = $1",
    values: [keyText(key)],
  });
}

/**
 * After a right password at an address that other shops know too: only this attempt is given back. Whoever has an account of their own there could
 * else forget with it, every few guesses, what they tried on the others.
 */
export async function giveBackAttempt(database: Database, key: AttemptKey): Promise<void> {
  await database.pool.query({
    name: "give_back_sign_in_attempt",
    text: `UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0),
                  blocked_until = CASE WHEN failures - 1 >= $2::int THEN blocked_until END
            WHERE key = $1`,
    values: [keyText(key), ALLOWANCE[key.kind]],
  });
}

const keyText = ({ kind, value }: AttemptKey) => `${kind}:${value}`;

// An attempt while the key waits changes nothing and learns how long is left. The attempt that uses up the allowance is still let
// in, and sets the wait that the next one meets; so does the one attempt after each wait. How long is left is told by the clock, because now() is when the attempt began to queue
// for the row.
const COUNT_ATTEMPT = `
  INSERT INTO sign_in_throttle AS t (key, failures) VALUES ($1, 1)
  ON CONFLICT (key) DO UPDATE SET (failures, window_start, blocked_until) = (
    SELECT n.failures, n.window_start,
           CASE WHEN n.failures >= $2::int THEN now() + make_interval(secs => $3::int * 2 ^ least(n.failures - $2::int, 10)) END
      FROM (SELECT CASE WHEN fresh THEN 1 ELSE t.failures + 1 END AS failures,
                   CASE WHEN fresh THEN now() ELSE t.window_start END AS window_start
              FROM (SELECT t.window_start < now() - make_interval(mins => $4::int) AND coalesce(t.blocked_until <= now(), true) AS fresh) f) n
     WHERE coalesce(t.blocked_until <= now(), true)
    UNION ALL
    SELECT t.failures, t.window_start, t.blocked_until WHERE t.blocked_until > now())
  RETURNING CASE WHEN old.blocked_until > now() THEN extract(epoch FROM old.blocked_until - clock_timestamp())::float8 END AS wait_seconds`;
