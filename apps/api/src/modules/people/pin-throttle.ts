import { Prisma, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";

/** Wrong PINs of one person before each wait, and before only a leader can let them in again. */
export const FREE_ATTEMPTS = 5;
export const LOCKING_ATTEMPT = 10;
const FIRST_BLOCK_SECONDS = 60;
const MOST_DOUBLINGS = 10;
const WINDOW_MINUTES = 60;
const NO_LOCK = 2_147_483_647;
/** How many wrong PINs in an hour one till, or one person asking elsewhere, and one whole merchant may cause over everybody's names. */
const SOURCE_ALLOWANCE = 30;
const SHOP_ALLOWANCE = 300;

/** Whose PIN is tried and from where. Nobody's: an id under which no PIN would be right here, counted as if there were one. */
export type PinDoor = {
  readonly merchantId: string;
  readonly userId: string;
  readonly isSomebody: boolean;
  /** The register of the till, or who asks where there is none. Never a network address, which whoever guesses can choose. */
  readonly source: string;
};

type Rule = { readonly allowance: number; readonly lockAt: number };
type Counted = { readonly failures: number; readonly before: number | null; readonly waitSeconds: number | null };

/**
 * Counts an attempt before its PIN is looked at: the person's in one statement, then the shop's and the source's, so that a hundred guesses at
 * once reach the hash function at most five times (reliability.md, sign-in; CVE-2026-110861). Five failures cost a minute, doubling with each
 * further one; ten lock. A refused attempt throws and so counts nowhere. Answers the person's failures, this attempt taken as one. Refuses
 * `auth.too_many_attempts` and `auth.pin_locked`.
 */
export async function countPinAttempt(tx: Tx, door: PinDoor): Promise<number> {
  const { merchantId, userId } = door;
  const person = { allowance: FREE_ATTEMPTS, lockAt: LOCKING_ATTEMPT };
  const failures = door.isSomebody
    ? admit(await countPerson(tx, { merchantId, userId }, person), person)
    : admit(await countKey(tx, { key: nobodyKey(door), windowMinutes: null }, person), person);
  for (const { key, allowance } of sharedKeys(door)) {
    const rule = { allowance, lockAt: NO_LOCK };
    admit(await countKey(tx, { key, windowMinutes: WINDOW_MINUTES }, rule), rule);
  }
  return failures;
}

/** After the right PIN: the person's failures are forgotten, and what this attempt counted against shop and source is given back. */
export async function forgivePinAttempt(tx: Tx, door: PinDoor): Promise<void> {
  await forgetPinFailures(tx, door);
  for (const { key, allowance } of sharedKeys(door)) {
    await tx.$executeRaw`
      UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0),
             blocked_until = CASE WHEN failures - 1 >= ${allowance}::int THEN blocked_until END
       WHERE key = ${key}`;
  }
}

/** Lets somebody try again at once: after the right PIN, a new one, or by a leader. */
export async function forgetPinFailures(tx: Tx, who: Pick<PinDoor, "merchantId" | "userId">): Promise<void> {
  const { merchantId, userId } = who;
  await tx.pinThrottle.deleteMany({ where: { merchantId, userId } });
  await tx.signInThrottle.deleteMany({ where: { key: nobodyKey(who) } });
}

/** How many more wrong PINs somebody may type before they must wait. */
export function remainingAttempts(failures: number): number {
  return Math.max(0, FREE_ATTEMPTS - failures);
}

const nobodyKey = ({ merchantId, userId }: Pick<PinDoor, "merchantId" | "userId">) => `pin:${merchantId}:${userId}`;

// Always in this order after the person's own row, so that two attempts never wait for each other.
const sharedKeys = ({ merchantId, source }: PinDoor) => [
  { key: `pin-shop:${merchantId}`, allowance: SHOP_ALLOWANCE },
  { key: `pin-source:${merchantId}:${source}`, allowance: SOURCE_ALLOWANCE },
];

function admit({ failures, before, waitSeconds }: Counted, { lockAt }: Rule): number {
  if (before !== null && before >= lockAt) refuse("auth.pin_locked", {});
  if (waitSeconds !== null && waitSeconds > 0)
    refuse("auth.too_many_attempts", { retryAfterSeconds: Math.ceil(waitSeconds) });
  return failures;
}

const isOpen = ({ lockAt }: Rule) =>
  Prisma.sql`(t.failures < ${lockAt}::int AND coalesce(t.blocked_until <= now(), true))`;
const nextBlock = ({ allowance }: Rule) => Prisma.sql`
  CASE WHEN t.failures + 1 >= ${allowance}::int
       THEN now() + make_interval(secs => ${FIRST_BLOCK_SECONDS}::int * 2 ^ least(t.failures + 1 - ${allowance}::int, ${MOST_DOUBLINGS}::int)) END`;
const COUNTED = Prisma.sql`t.failures, old.failures AS before,
  extract(epoch FROM old.blocked_until - now())::float8 AS "waitSeconds"`;

async function countPerson(tx: Tx, who: { merchantId: string; userId: string }, rule: Rule): Promise<Counted> {
  const open = isOpen(rule);
  const rows = await tx.$queryRaw<Counted[]>`
    INSERT INTO pin_throttle AS t (merchant_id, user_id, failures) VALUES (${who.merchantId}::uuid, ${who.userId}::uuid, 1)
    ON CONFLICT (merchant_id, user_id) DO UPDATE SET
      failures = CASE WHEN ${open} THEN t.failures + 1 ELSE t.failures END,
      blocked_until = CASE WHEN ${open} THEN ${nextBlock(rule)} ELSE t.blocked_until END
    RETURNING ${COUNTED}`;
  return first(rows);
}

async function countKey(tx: Tx, at: { key: string; windowMinutes: number | null }, rule: Rule): Promise<Counted> {
  const open = isOpen(rule);
  const fresh = Prisma.sql`coalesce(t.window_start < now() - make_interval(mins => ${at.windowMinutes}::int), false)`;
  const rows = await tx.$queryRaw<Counted[]>`
    INSERT INTO sign_in_throttle AS t (key, failures) VALUES (${at.key}, 1)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN NOT ${open} THEN t.failures WHEN ${fresh} THEN 1 ELSE t.failures + 1 END,
      window_start = CASE WHEN ${open} AND ${fresh} THEN now() ELSE t.window_start END,
      blocked_until = CASE WHEN NOT ${open} THEN t.blocked_until WHEN ${fresh} THEN NULL ELSE ${nextBlock(rule)} END
    RETURNING ${COUNTED}`;
  return first(rows);
}

function first(rows: readonly Counted[]): Counted {
  const [row] = rows;
  if (row === undefined) throw new Error("Counting an attempt gave nothing back");
  return row;
}
