import { setImmediate } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exclusiveShop, fillTwoShops } from "./invariants/testing/two-shops.ts";
import { inMerchant, openDatabase, type Database } from "./index.ts";
import { testDatabase } from "./testing/index.ts";

const warnings: string[] = [];
const heard = ({ message }: Error) => void warnings.push(message);

let database: Database;
beforeAll(async () => {
  const { appUrl, ownerUrl } = await testDatabase();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await fillTwoShops(owner);
  await owner.end();
  database = openDatabase({ url: appUrl, poolSize: 2 });
  process.on("warning", heard);
});
afterAll(async () => {
  process.off("warning", heard);
  await database.close();
});

it("relations read side by side in a transaction come whole, and no statement is sent while another runs", async () => {
  const sales = await inMerchant(database, exclusiveShop, (tx) =>
    tx.sale.findMany({
      where: { merchantId: exclusiveShop },
      select: {
        lines: { select: { lineNumber: true } },
        tenders: { select: { tenderNumber: true } },
        cashier: { select: { fullName: true } },
        register: { select: { name: true, store: { select: { name: true } } } },
      },
    }),
  );
  expect(sales.length).toBeGreaterThan(0);
  for (const { lines, tenders, cashier, register } of sales) {
    expect(lines.length * tenders.length).toBeGreaterThan(0);
    expect([cashier.fullName, register.name, register.store.name]).not.toContain("");
  }
  // Node tells of warnings a moment later.
  await setImmediate();
  expect(warnings).toEqual([]);
});

it("statements asked for at once are answered each with its own, in the order they were asked", async () => {
  const answers = await inMerchant(database, exclusiveShop, (tx) =>
    Promise.all([1, 2, 3, 4, 5].map((turn) => tx.$queryRaw<object[]>`SELECT ${turn}::int AS turn`)),
  );
  expect(answers).toEqual([1, 2, 3, 4, 5].map((turn) => [{ turn }]));
});

it("one that fails undoes the transaction, is what its caller hears of, and leaves the connection fit for the next", async () => {
  const tried = inMerchant(database, exclusiveShop, (tx) =>
    Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`, tx.store.findMany({ select: { id: true } })]),
  );
  await expect(tried).rejects.toThrow("division by zero");
  const stores = await inMerchant(database, exclusiveShop, (tx) => tx.store.count());
  expect(stores).toBeGreaterThan(0);
});
