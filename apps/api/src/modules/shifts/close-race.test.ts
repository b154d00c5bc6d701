import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pieces, refusalOf, saleOf } from "../../testing/sale-command.ts";
import { closeFirstShift, closingOf, openingOf } from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

const SALES = 50;
let shop: TestShop;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 16 });
  await closeFirstShift(shop);
  productId = (await shop.makeProduct({ stockMilli: 100_000_000n })).id;
});
afterAll(() => shop.close());

/** What the tables say of a shift, without the code under test: how many sales and how much, on time and late. */
async function salesOf(shiftId: string) {
  const { rows } = await shop.operator.pool.query<{
    onTime: number;
    onTimeMinor: number;
    late: number;
    lateMinor: number;
  }>(
    `SELECT count(*) FILTER (WHERE a.sale_id IS NULL)::int AS "onTime",
            coalesce(sum(s.total_minor) FILTER (WHERE a.sale_id IS NULL), 0)::int AS "onTimeMinor",
            count(a.sale_id)::int AS late, coalesce(sum(a.cash_minor), 0)::int AS "lateMinor"
       FROM sale s LEFT JOIN shift_adjustment a ON a.merchant_id = s.merchant_id AND a.sale_id = s.id
      WHERE s.shift_id = $1`,
    [shiftId],
  );
  return rows[0];
}

/** Closes a shift while 50 sales come to its register, 12 at a time, when a number of them have been answered. */
async function closeWhileSelling(afterSales: number) {
  const { id: shiftId } = await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 0));
  let answered = 0;
  const enough = Promise.withResolvers<void>();
  if (afterSales === 0) enough.resolve();
  const customers = Array.from({ length: SALES }).keys();
  const clients = Array.from({ length: 12 }, async () => {
    for (const _customer of customers) {
      await shop.caller("CASHIER").sales.checkout({ ...saleOf(shop, [pieces(productId, 1)], 1050), shiftId });
      answered += 1;
      if (answered >= afterSales) enough.resolve();
    }
  });
  await enough.promise;
  const closing = shop.caller("MANAGER").shifts.close(closingOf(shiftId, 0));
  const [report] = await Promise.all([closing, ...clients]);
  return { shiftId, report };
}

async function deadlocks(): Promise<number> {
  // A session's counts reach the view when it goes idle for a while or says so.
  await shop.operator.pool.query("SELECT pg_stat_force_next_flush()");
  const { rows } = await shop.operator.pool.query<{ deadlocks: number }>(
    "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()",
  );
  return rows[0]?.deadlocks ?? -1;
}

describe("50 sales at once against a closing", () => {
  it(
    "are each in the Z report or beside it, never both and never neither, whenever the closing comes",
    { timeout: 120_000 },
    async () => {
      let inReports = 0;
      let late = 0;
      for (const afterSales of [0, 1, 5, 15, 30, 45]) {
        const { shiftId, report } = await closeWhileSelling(afterSales);
        const stored = await salesOf(shiftId);
        expect(stored).toMatchObject({ onTime: report.figures.saleCount, onTimeMinor: report.figures.totalMinor });
        expect(report.figures.cash.expectedMinor).toBe(report.figures.saleCount * 1050);
        expect(report.figures.byCashier.reduce((sum, { count }) => sum + count, 0)).toBe(report.figures.saleCount);
        const { zReport, adjustments } = await shop.caller("MANAGER").shifts.byId({ shiftId });
        expect(zReport).toEqual(report);
        expect(adjustments.reduce((sum, { cashMinor }) => sum + cashMinor, 0)).toBe(stored?.lateMinor);
        expect(report.figures.saleCount + adjustments.length).toBe(SALES);
        inReports += report.figures.saleCount;
        late += adjustments.length;
      }
      // Unless both happened the race was none; and a closing that any sale may overtake would find none late.
      expect(inReports).toBeGreaterThan(20);
      expect(late).toBeGreaterThan(20);
      expect(await deadlocks()).toBe(0);
    },
  );
});

describe("20 movements of cash at once against a closing", () => {
  it("are each in the Z report or refused", { timeout: 60_000 }, async () => {
    const { id: shiftId } = await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 0));
    const moves = Array.from({ length: 20 }, async (_, index) => {
      const movementId = crypto.randomUUID();
      const command = { movementId, shiftId, type: "IN" as const, amountMinor: index + 1, reason: "Change" };
      try {
        await shop.caller("CASHIER").shifts.moveCash(command);
        return index + 1;
      } catch (error) {
        expect((await refusalOf(Promise.reject(error))).code).toBe("shift.closed");
        return 0;
      }
    });
    const [report, ...moved] = await Promise.all([
      shop.caller("MANAGER").shifts.close(closingOf(shiftId, 0)),
      ...moves,
    ]);
    expect(report.figures.cash.inMinor).toBe(moved.reduce((sum, amount) => sum + amount, 0));
    expect(report.movements).toHaveLength(moved.filter((amount) => amount > 0).length);
  });
});
