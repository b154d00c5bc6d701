import pg from "pg";
import { connectAsOwner } from "../migrate/owner-connection.ts";
import { auditInvariants } from "./audit.ts";
import { documentInvariants } from "./documents.ts";
import type { Invariant } from "./invariant.ts";
import { moneyInvariants } from "./money.ts";
import { peopleInvariants } from "./people.ts";
import { privilegeInvariants } from "./privileges.ts";
import { shiftInvariants } from "./shifts.ts";
import { stockInvariants } from "./stock.ts";
import { tenancyInvariants } from "./tenancy.ts";
import { transferInvariants } from "./transfers.ts";
import { writtenTogetherInvariants } from "./written-together.ts";

export type InvariantResult = {
  readonly id: string;
  readonly property: string;
  /** How many rows break it, all of them counted. */
  readonly violations: number;
  /** The first few of those rows. */
  readonly sample: readonly unknown[];
  readonly ms: number;
};

/** A role for which row-level security hides rows would find every book in order; it is refused instead. */
export class BlindRole extends Error {
  override readonly name = "BlindRole";
}

/** Every invariant of reliability §2 that concerns what exists by now. */
export const invariants: readonly Invariant[] = [
  ...moneyInvariants,
  ...documentInvariants,
  ...shiftInvariants,
  ...stockInvariants,
  ...transferInvariants,
  ...auditInvariants,
  ...writtenTogetherInvariants,
  ...peopleInvariants,
  ...tenancyInvariants,
  ...privilegeInvariants,
];

const MOST_SAMPLED = 5;

const settings = [
  "app.all_merchants = 'on'",
  "statement_timeout = 0",
  // Whole tables are joined: enough memory to hash them, and no nested loop that stale statistics could make look cheap.
  "work_mem = '128MB'",
  "enable_nestloop = off",
  "jit = off",
  // The other cores are for the tills.
  "max_parallel_workers_per_gather = 0",
];

/**
 * Checks every invariant over all merchants, in one snapshot that holds no lock a till could wait for. The address is the
 * owner's, or that of any role that bypasses row-level security. Refuses with BlindRole a role that would see only some
 * rows, and with ConnectionFailure an address that does not work.
 */
export function checkInvariants(ownerUrl: string): Promise<InvariantResult[]> {
  return inAuditorsSnapshot(ownerUrl, (client) => runInvariants(client));
}

/** Does `work` in one read-only snapshot over all merchants, which changes nothing and waits for nobody. Refuses as `checkInvariants`. */
export async function inAuditorsSnapshot<Result>(
  ownerUrl: string,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await connectAsOwner(ownerUrl);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const setting of settings) await client.query(`SET LOCAL ${setting}`);
    await refuseBlindRole(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs each query in the caller's transaction, which has to see every merchant. */
export async function runInvariants(
  client: pg.ClientBase,
  checks: readonly Invariant[] = invariants,
): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const invariant of checks) results.push(await runInvariant(client, invariant));
  return results;
}

async function runInvariant(client: pg.ClientBase, { id, property, sql }: Invariant): Promise<InvariantResult> {
  const start = performance.now();
  const found = await findViolations(client, sql);
  return { id, property, ...found, ms: Math.round(performance.now() - start) };
}

type Found = Pick<InvariantResult, "violations" | "sample">;

/** A row so spoiled that the query itself fails on it breaks the check too, and must not keep the other checks from being made. */
async function findViolations(client: pg.ClientBase, sql: string): Promise<Found> {
  await client.query("SAVEPOINT invariant");
  try {
    const { rows } = await client.query<Found>(
      `WITH violation AS MATERIALIZED (${sql})
       SELECT (SELECT count(*)::int FROM violation) AS violations,
              (SELECT coalesce(jsonb_agg(to_jsonb(sampled_row)), '[]')
                 FROM (SELECT * FROM violation LIMIT ${MOST_SAMPLED}) sampled_row) AS sample`,
    );
    const [found] = rows;
    if (found === undefined) throw new Error("An invariant gave no answer");
    return found;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !isAboutData(error)) throw error;
    await client.query("ROLLBACK TO SAVEPOINT invariant");
    return { violations: 1, sample: [{ cannot_be_read: error.message }] };
  } finally {
    await client.query("RELEASE SAVEPOINT invariant");
  }
}

// Class 22 of the SQLSTATEs: a value that cannot be what it should be.
const isAboutData = (error: pg.DatabaseError) => error.code?.startsWith("22") === true;

async function refuseBlindRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; tables: string }>(
    `SELECT current_user AS role, string_agg(c.relname, ', ') AS tables
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND row_security_active(c.oid)
        AND NOT EXISTS (
          SELECT 1 FROM pg_policy p JOIN pg_roles r ON r.oid = ANY (p.polroles)
           WHERE p.polrelid = c.oid AND p.polname = 'operator_rows' AND pg_has_role(r.oid, 'USAGE'))
     HAVING count(*) > 0`,
  );
  const [blind] = rows;
  if (blind === undefined) return;
  throw new BlindRole(
    `The role ${blind.role} does not see every merchant's rows of: ${blind.tables}. ` +
      "Give the address of the role that owns the tables.",
  );
}
