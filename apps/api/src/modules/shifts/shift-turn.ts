import { Prisma } from "@galla/db";

type Shift = { readonly merchantId: string; readonly shiftId: string };

/**
 * The id of a shift, given when it is this transaction's turn: whoever adds to the shift goes in beside others who do, and whoever
 * closes it goes in alone. A row lock alone would be right and not fair: PostgreSQL lets holders of FOR KEY SHARE overtake one who
 * waits for FOR UPDATE, and a closing among overlapping sales then waited for the last of them (measured: 50 of 50). Advisory locks
 * are given in the order they are asked for. The turn comes before the row is looked at, by everybody, so nobody waits in a circle.
 */
export function turnToAdd({ merchantId, shiftId }: Shift): Prisma.Sql {
  return Prisma.sql`(SELECT ${shiftId}::uuid FROM pg_advisory_xact_lock_shared(${keyOf(merchantId, shiftId)}))`;
}

/** As `turnToAdd`, alone: after those who came before and ahead of those who come later. */
export function turnToClose({ merchantId, shiftId }: Shift): Prisma.Sql {
  return Prisma.sql`(SELECT ${shiftId}::uuid FROM pg_advisory_xact_lock(${keyOf(merchantId, shiftId)}))`;
}

/** Hashed with another seed than the ids of sales, which have turns of their own. */
const keyOf = (merchantId: string, shiftId: string) => Prisma.sql`hashtextextended(${merchantId + shiftId}, 1)`;
