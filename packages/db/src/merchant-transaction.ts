import type { Database, Tx } from "./client.ts";
import { retryTransient } from "./retry-transient.ts";

/**
 * Runs `work` in one interactive transaction that sees the rows of one merchant. The merchant is set for this transaction only
 * (SET LOCAL), never for the session of a pooled connection. Deadlocks and serialisation failures are retried, bounded.
 */
export function inMerchant<Result>(database: Database, merchantId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction(database, async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.merchant_id', ${merchantId}, true)`;
    return work(tx);
  });
}

/** As `inMerchant`, for work whose own first statement sets the merchant (`claim_sale`). */
export function inTransaction<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return retryTransient(() => database.prisma.$transaction(work));
}

/** For migrations' owner, seeds and invariants only: sees every merchant, by saying so in the transaction. */
export function acrossMerchants<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.all_merchants', 'on', true)`;
    return work(tx);
  }, { timeout: 600_000 });
}
