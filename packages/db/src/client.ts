import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "./generated/client.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { statementNames } from "./statement-names.ts";

/** The client inside a transaction; the only form in which use cases see the database. */
export type Tx = Prisma.TransactionClient;

export type Database = {
  readonly prisma: PrismaClient;
  /** The same connections, for the one look-up that every request makes. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connection string of the application's role, which owns nothing. */
  readonly url: string;
  readonly poolSize?: number;
  readonly statementTimeoutMs?: number;
  /** Told of errors on idle connections, such as a server that went away. */
  readonly onPoolError?: (error: Error) => void;
};

/** How long a transaction may take as a whole; longer than a statement plus a lock may, so that PostgreSQL gives up first. */
export const TRANSACTION_TIMEOUT_MS = 15_000;

/** Opens a pool and a Prisma client over it. Nothing connects until the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const statementTimeoutMs = options.statementTimeoutMs ?? 5_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 16,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 10_000,
    application_name: "galla",
  });
  pool.on("error", (error) => options.onPoolError?.(error));
  const adapter = oneAtATime(new PrismaPg(pool, { statementNameGenerator: statementNames() }));
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: TRANSACTION_TIMEOUT_MS },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
