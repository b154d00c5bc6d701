import { acrossMerchants, openDatabase, type Database } from "@galla/db";
import { testDatabase } from "@galla/db/testing";
import { verifyBooks } from "@galla/db/verify";
import { isValidEan13 } from "@galla/domain";
import { zReportOutput } from "@galla/validators";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "../modules/people/password.ts";
import { verifyPin } from "../modules/people/pin.ts";
import { DEMO_SIGN_INS, hasMerchant, seedDemo } from "./index.ts";
import { planDemo } from "./plan-demo.ts";

// Two months before this day lie in two years, so bill numbers begin anew in between.
const PEPPER = "p".repeat(40);
const NOW = new Date("2027-01-21T04:30:00Z");

describe("the demo shop", () => {
  let ownerUrl: string;
  let operator: Database;
  let wasThere: boolean;

  beforeAll(async () => {
    ({ ownerUrl } = await testDatabase());
    wasThere = await hasMerchant(ownerUrl);
    await seedDemo({ ownerUrl, pinPepper: PEPPER, now: NOW });
    operator = openDatabase({ url: ownerUrl, poolSize: 1 });
  });
  afterAll(() => operator.close());

  const inside: <Result>(
    read: (tx: Parameters<Parameters<typeof acrossMerchants>[1]>[0]) => Promise<Result>,
  ) => Promise<Result> = (read) => acrossMerchants(operator, read);

  test("is noticed once it is there, and not before", async () => {
    expect(wasThere).toBe(false);
    expect(await hasMerchant(ownerUrl)).toBe(true);
  });

  test("keeps every invariant and says what its book says, as if tills had rung up its sales", async () => {
    const { results } = await verifyBooks({ ownerUrl });
    expect(results.filter(({ violations }) => violations > 0)).toEqual([]);
  });

  test("has sold on each of the sixty-one days that end yesterday, and numbers its bills anew each year", async () => {
    const days = await inside((tx) => tx.sale.groupBy({ by: ["businessDate"], orderBy: { businessDate: "asc" } }));
    expect(days).toHaveLength(61);
    expect(days.at(0)?.businessDate).toEqual(new Date("2026-11-21"));
    expect(days.at(-1)?.businessDate).toEqual(new Date("2027-01-20"));
    const counters = await inside((tx) =>
      tx.billCounter.groupBy({ by: ["year"], _count: true, orderBy: { year: "asc" } }),
    );
    expect(counters.map(({ year, _count }) => [year, _count])).toEqual([
      [2026, 3],
      [2027, 3],
    ]);
  });

  test("lets one person of each role sign in", async () => {
    expect(DEMO_SIGN_INS.map(({ role }) => role)).toEqual(["OWNER", "MANAGER", "CASHIER", "STAFF"]);
    for (const { email, password, pin, role } of DEMO_SIGN_INS) {
      const user = await inside((tx) => tx.user.findFirstOrThrow({ where: { email } }));
      expect(user.role).toBe(role);
      expect(await verifyPassword(password, user.passwordHash ?? "")).toBe(true);
      expect(pin === null ? user.pinHash === null : await verifyPin(pin, user.pinHash ?? "", PEPPER)).toBe(true);
    }
  });

  test("closed a shift at each register on each day, counted without a gap, with its Z report and now and then a difference", async () => {
    const shifts = await inside((tx) => tx.shift.findMany({ orderBy: [{ registerId: "asc" }, { openedAt: "asc" }] }));
    expect(shifts).toHaveLength(3 * 61);
    for (const ofRegister of Map.groupBy(shifts, (shift) => shift.registerId).values())
      expect(ofRegister.map(({ zNumber }) => zNumber)).toEqual(ofRegister.map((_, index) => index + 1));
    for (const { zReport } of shifts) expect(zReportOutput.parse(zReport).figures.saleCount).toBeGreaterThan(0);
    const off = shifts.filter(({ expectedCashMinor, countedCashMinor }) => expectedCashMinor !== countedCashMinor);
    expect(off.length).toBeGreaterThan(20);
    expect(off.every(({ differenceReason }) => differenceReason !== "")).toBe(true);
  });

  test("has goods to look for on every list: low, sold out, expired, soon to expire, no longer sold", async () => {
    const levels = await inside((tx) => tx.stockLevel.findMany({ include: { product: true } }));
    const low = levels.filter(({ quantityMilli, product }) => quantityMilli < product.minStockMilli);
    expect(low.filter(({ quantityMilli }) => quantityMilli === 0n).length).toBeGreaterThan(5);
    expect(low.filter(({ quantityMilli }) => quantityMilli > 0n).length).toBeGreaterThan(10);
    const products = await inside((tx) => tx.product.findMany());
    const day = (offset: number) => new Date(Date.parse("2027-01-21") + offset * 86_400_000);
    const expiring = products.flatMap(({ expiryDate }) => (expiryDate === null ? [] : [expiryDate]));
    expect(expiring.filter((date) => date < day(0)).length).toBeGreaterThan(3);
    expect(expiring.filter((date) => date >= day(0) && date <= day(7)).length).toBeGreaterThan(3);
    expect(products.filter(({ status }) => status !== "ACTIVE").length).toBeGreaterThan(2);
  });

  test("prints only barcodes that a scanner accepts", async () => {
    const barcodes = await inside((tx) => tx.productBarcode.findMany());
    expect(barcodes.length).toBeGreaterThan(300);
    expect(barcodes.filter(({ barcode }) => !isValidEan13(barcode))).toEqual([]);
  });

  test("is the same shop whenever it is planned for the same day", async () => {
    const stored = await inside((tx) => {
      return tx.sale.findMany({ select: { id: true, soldAt: true, totalMinor: true }, orderBy: { soldAt: "asc" } });
    });
    const planned = planDemo(NOW).sales.map(({ id, soldAt, settlement }) => ({
      id,
      soldAt,
      totalMinor: settlement.totalMinor,
    }));
    expect(planned).toEqual(stored);
  });
});
