import { TRANSACTION_TIMEOUT_MS, type Database, type Tx } from "./client.ts";
import { retryTransient } from "./retry-transient.ts";

/**
 * Runs `work` in one interactive transaction that sees the rows of one merchant. The merchant is set for this transaction only
 * (SET LOCAL), never for the session of a pooled connection. Deadlocks and serialisation failures are retried, bounded.
 */
export function inMerchant<Result>(
  database: Database,
  merchantId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inMerchantWithin(database, { merchantId, timeoutMs: TRANSACTION_TIMEOUT_MS }, work);
}

/** As `inMerchant`, for the rare work that rightly takes longer than a sale may, such as importing a whole catalogue. */
export function inMerchantWithin<Result>(
  database: Database,
  scope: { readonly merchantId: string; readonly timeoutMs: number },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const attempt = async (tx: Tx) => {
    await tx.$executeRaw`SELECT set_config('app.merchant_id', ${scope.merchantId}, true)`;
    return work(tx);
  };
  return retryTransient(() => database.prisma.$transaction(attempt, { timeout: scope.timeoutMs }));
}

/** As `inMerchant`, for work whose own first statement sets the merchant (`open_checkout`). */
export function inTransaction<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return retryTransient(() => database.prisma.$transaction(work));
}

/** For migrations' owner, seeds and invariants only: sees every merchant, by saying so in the transaction. */
export function acrossMerchants<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.all_merchants', 'on', true)`;
      return work(tx);
    },
    { timeout: 600_000 },
  );
}
