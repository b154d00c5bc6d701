import type { Tx } from "@galla/db";

// Every product has a level at every store. Whoever adds products shares the list of stores until commit, and whoever adds a store has it
// alone: so a store is opened before or after a product, never beside it, and neither misses the other. It is a lock of its own,
// because holding the merchant's row could wait in a circle with the audit book.

/** Lets no store be added until commit. */
export async function shareStoreList(tx: Tx, merchantId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('stores of ' || ${merchantId}::text, 0))`;
}

/** Lets neither a store nor a product be added by anybody else until commit. */
export async function claimStoreList(tx: Tx, merchantId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('stores of ' || ${merchantId}::text, 0))`;
}
