import type pg from "pg";
import type { Tx } from "../../index.ts";
import { tokenHash } from "./door-fixture.ts";

/** A way for a transaction to end, and whether it commits. */
export type Ending = {
  readonly name: string;
  readonly commits: boolean;
  /** How long the transaction may take; where it is not said, long enough. */
  readonly timeoutMs?: number;
  readonly run: (tx: Tx) => Promise<unknown>;
};

class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** Ways for a transaction of the application to end: well, thrown, refused, cut short by a clock, or with its server process killed. */
export function endings(owner: pg.Pool, merchantId: string): readonly Ending[] {
  return [...goodEndings(merchantId), ...thrownEndings(merchantId), ...cutShort(owner)];
}

function goodEndings(merchantId: string): readonly Ending[] {
  return [
    { name: "a read", commits: true, run: (tx) => tx.product.count() },
    {
      name: "a write",
      commits: true,
      run: (tx) => tx.$executeRaw`UPDATE product SET min_stock_milli = min_stock_milli + 1 WHERE sku = 'SKU-1'`,
    },
    {
      name: "a door gone through in the middle",
      commits: true,
      run: (tx) =>
        tx.$queryRaw`SELECT user_id FROM find_caller(${tokenHash(merchantId)}, ${tokenHash(merchantId, "till")})`,
    },
    {
      name: "every other door",
      commits: true,
      run: async (tx) => {
        await tx.$queryRaw`SELECT id FROM find_till(${tokenHash(merchantId, "till")})`;
        await tx.$queryRaw`SELECT id FROM find_refresh_token(${tokenHash(merchantId, "refresh")})`;
        await tx.$queryRaw`SELECT user_id FROM accounts_of_email(${`cashier@${merchantId}.example`})`;
        await tx.$queryRaw`SELECT is_empty FROM setup_state()`;
      },
    },
  ];
}

function thrownEndings(merchantId: string): readonly Ending[] {
  return [
    { name: "a throw", commits: false, run: () => Promise.reject(new GivenUp()) },
    { name: "a throw behind a door", commits: false, run: (tx) => throughADoor(tx, merchantId) },
    { name: "an error", commits: false, run: (tx) => tx.$queryRaw`SELECT 1 / 0` },
    { name: "a broken rule", commits: false, run: (tx) => tx.$executeRaw`UPDATE product SET price_minor = -1` },
    { name: "a refused right", commits: false, run: (tx) => tx.$executeRaw`UPDATE sale_line SET note = 'rewritten'` },
    {
      name: "an error passed over",
      commits: false,
      run: (tx) => tx.$queryRaw`SELECT 1 / 0`.catch(() => tx.store.findMany()),
    },
  ];
}

function cutShort(owner: pg.Pool): readonly Ending[] {
  return [
    {
      name: "a statement that takes too long",
      commits: false,
      run: async (tx) => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 50`;
        await tx.$queryRaw`SELECT pg_sleep(5)::text`;
      },
    },
    {
      name: "a transaction that takes too long",
      commits: false,
      timeoutMs: 40,
      run: async (tx) => {
        await tx.$queryRaw`SELECT pg_sleep(0.08)::text`;
        await tx.store.count();
      },
    },
    {
      name: "a server process killed in the middle",
      commits: false,
      run: async (tx) => {
        const [process] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
        await owner.query("SELECT pg_terminate_backend($1, 5000)", [process?.pid]);
        await tx.store.count();
      },
    },
  ];
}

async function throughADoor(tx: Tx, merchantId: string): Promise<never> {
  await tx.$queryRaw`SELECT set_config('app.session_token', ${tokenHash(merchantId).toString("hex")}, true)`;
  throw new GivenUp();
}
