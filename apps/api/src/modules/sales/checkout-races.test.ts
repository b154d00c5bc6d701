import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import type { CheckoutCommand } from "@galla/validators";
import { pieces, refusalOf, rowCounts, saleOf, shiftAt, stockOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 16 });
});
afterAll(() => shop.close());

/** Runs jobs from as many clients as there may be at once. */
async function fromClients<Job, Result>(
  jobs: readonly Job[],
  clients: number,
  run: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const job of queue) results.push(await run(job));
    }),
  );
  return results;
}

/** The bill number or the refusal's code. A till that is told to wait sends the same sale again, and so does this one. */
async function outcomeOf(command: CheckoutCommand): Promise<string> {
  try {
    return (await shop.caller("CASHIER").sales.checkout(command)).billNumber;
  } catch (error) {
    const { code } = await refusalOf(Promise.reject(error));
    return code === "server.unavailable" ? outcomeOf(command) : code;
  }
}

async function deadlocks(): Promise<number> {
  // A session's counts reach the view when it goes idle for a while or says so.
  await shop.operator.pool.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await shop.operator.pool.query<{ deadlocks: number }>(
    "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.deadlocks ?? -1;
}

describe("a stock of 500 against 1,000 concurrent one-unit sales", () => {
  it(
    "sells exactly 500, refuses 500, ends at zero with 500 gapless bills and no deadlock",
    { timeout: 120_000 },
    async () => {
      const product = await shop.makeProduct({ stockMilli: 500_000n });
      const jobs = Array.from({ length: 1000 }, () => saleOf(shop, [pieces(product.id, 1)], 1050));
      const outcomes = await fromClients(jobs, 64, outcomeOf);
      const refused = outcomes.filter((outcome) => outcome === "stock.insufficient");
      const bills = outcomes.filter((outcome) => outcome.startsWith("BILL-"));
      expect([bills.length, refused.length]).toEqual([500, 500]);
      expect(await stockOf(shop, product.id)).toBe(0);
      const numbers = bills.map((bill) => Number(bill.slice(-6))).toSorted((left, right) => left - right);
      expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
      expect(await deadlocks()).toBe(0);
    },
  );
});

describe("random five-line baskets from 16 clients, lines in any order", () => {
  it("never deadlock, and stock equals its movements", { timeout: 120_000 }, async () => {
    const products = await Promise.all(Array.from({ length: 12 }, () => shop.makeProduct({ stockMilli: 5_000_000n })));
    const baskets = Array.from({ length: 400 }, () => {
      const shuffled = products.toSorted(() => Math.random() - 0.5).slice(0, 5);
      return {
        ...saleOf(
          shop,
          shuffled.map((product) => pieces(product.id, 1)),
          5250,
        ),
        ...shiftAt(shop, shop.secondRegisterId),
      };
    });
    const bills = await fromClients(
      baskets,
      16,
      async (basket) => (await shop.caller("CASHIER").sales.checkout(basket)).billNumber,
    );
    expect(new Set(bills).size).toBe(400);
    expect(await deadlocks()).toBe(0);
    const { rows } = await shop.operator.pool.query(
      `SELECT l.product_id FROM stock_level l
        WHERE l.quantity_milli <> (SELECT coalesce(sum(m.change_milli), 0) FROM stock_movement m
          WHERE m.merchant_id = l.merchant_id AND m.store_id = l.store_id AND m.product_id = l.product_id)`,
    );
    expect(rows).toEqual([]);
  });
});

describe("32 identical submissions at once", () => {
  it("make one sale and all get its answer, even when they take the last unit", { timeout: 60_000 }, async () => {
    const product = await shop.makeProduct({ stockMilli: 1000n });
    const command = { ...saleOf(shop, [pieces(product.id, 1)], 1050), saleId: v7() };
    const before = await rowCounts(shop);
    const answers = await Promise.all(Array.from({ length: 32 }, () => shop.caller("CASHIER").sales.checkout(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await rowCounts(shop))["sale"]).toBe((before["sale"] ?? 0) + 1);
    expect(await stockOf(shop, product.id)).toBe(0);
  });
});
