export { openDatabase, TRANSACTION_TIMEOUT_MS, type Database, type DatabaseOptions, type Tx } from "./client.ts";
export { acrossMerchants, inMerchant, inMerchantWithin, inTransaction } from "./merchant-transaction.ts";
export { isTransient, retryTransient, sqlState } from "./retry-transient.ts";
export { findApiCaller, findCaller, findTill, type EnrolledTill, type LiveSession } from "./find-caller.ts";
export { Prisma } from "./generated/client.ts";
export type { Role, SessionKind } from "./generated/enums.ts";
