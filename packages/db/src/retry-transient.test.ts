import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "./client.ts";
import { inTransaction } from "./merchant-transaction.ts";
import { isTransient, sqlState } from "./retry-transient.ts";
import { testDatabase } from "./testing/index.ts";

let database: Database;
beforeAll(async () => {
  const { appUrl } = await testDatabase();
  database = openDatabase({ url: appUrl, poolSize: 4 });
});
afterAll(() => database.close());

/** Two promises that are kept once both sides have their first lock. */
function meeting() {
  let arrived = 0;
  let open = () => {};
  const bothAreIn = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived === 2) open();
    return bothAreIn;
  };
}

describe("a transaction that PostgreSQL undoes to resolve a deadlock", () => {
  it("runs again by itself until both sides have done their work", async () => {
    const meet = meeting();
    let attempts = 0;
    const lockBoth = (first: number, second: number) =>
      inTransaction(database, async (tx) => {
        attempts += 1;
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(${first}::bigint)::text`;
        await meet();
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(${second}::bigint)::text`;
        return first;
      });
    expect(await Promise.all([lockBoth(1, 2), lockBoth(2, 1)])).toEqual([1, 2]);
    expect(attempts).toBe(3);
  });

  it("is told apart from an error that would only happen again", async () => {
    const failure = await database.prisma.$queryRaw`SELECT 1 / 0`.catch((error: unknown) => error);
    expect(sqlState(failure)).toBe("22012");
    expect(isTransient(failure)).toBe(false);
  });
});
