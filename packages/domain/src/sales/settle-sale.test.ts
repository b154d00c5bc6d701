import { describe, expect, test } from "vitest";
import { minor } from "../money.ts";
import { Refusal } from "../refusals.ts";
import type { CashRounding } from "./cash-rounding.ts";
import { amountDue, paymentStatusOf, settleSale, type TenderGiven, type TenderMethod } from "./settle-sale.ts";

const none: CashRounding = { incrementMinor: minor(0), mode: "NEAREST" };
const toTheFive: CashRounding = { incrementMinor: minor(5), mode: "NEAREST" };

const give = (method: TenderMethod, amount: number): TenderGiven => ({ method, amountMinor: minor(amount) });
const settle = (total: number, tenders: TenderGiven[], cashRounding = none) =>
  settleSale({ totalMinor: minor(total), tenders, cashRounding });

describe("a settled sale", () => {
  test("of the worked example: 98.70 paid with 100.00 in cash gives 1.30 back", () => {
    expect(settle(9870, [give("CASH", 10_000)])).toEqual({
      roundingMinor: 0n,
      totalMinor: 9870n,
      paidMinor: 9870n,
      creditMinor: 0n,
      changeMinor: 130n,
      paymentStatus: "PAID",
      tenders: [
        { method: "CASH", tenderedMinor: 10_000n, amountMinor: 9870n, changeMinor: 130n, reference: undefined },
      ],
    });
  });

  test("records what was asked for: 42.50 in cash stays 42.50 and 0.50 comes back of 43.00", () => {
    expect(settle(4250, [give("CASH", 4300)])).toMatchObject({ totalMinor: 4250n, paidMinor: 4250n, changeMinor: 50n });
  });

  test("takes cards first and change out of cash alone, wherever the cash stands", () => {
    const settled = settle(10_000, [give("CASH", 5000), { ...give("UPI", 7000), reference: "T-1" }]);
    expect(settled.changeMinor).toBe(2000n);
    expect(
      settled.tenders.map((tender) => [tender.method, tender.amountMinor, tender.changeMinor, tender.reference]),
    ).toEqual([
      ["CASH", 3000n, 2000n, undefined],
      ["UPI", 7000n, 0n, "T-1"],
    ]);
  });

  test("gives change from the cash handed over last", () => {
    const settled = settle(9870, [give("CASH", 9000), give("CASH", 500), give("CASH", 1000)]);
    expect(settled.tenders.map((tender) => tender.changeMinor)).toEqual([0n, 0n, 630n]);
  });

  test("is rounded when everything is cash, and the rounding is a figure of its own", () => {
    expect(settle(9872, [give("CASH", 10_000)], toTheFive)).toMatchObject({
      roundingMinor: -2n,
      totalMinor: 9870n,
      paidMinor: 9870n,
      changeMinor: 130n,
    });
    expect(settle(9868, [give("CASH", 9870)], toTheFive)).toMatchObject({
      roundingMinor: 2n,
      totalMinor: 9870n,
      changeMinor: 0n,
    });
  });

  test("is not rounded when a card takes part or nothing is paid", () => {
    const mixed = settle(9872, [give("CARD", 5000), give("CASH", 4872)], toTheFive);
    expect(mixed).toMatchObject({ roundingMinor: 0n, totalMinor: 9872n, changeMinor: 0n });
    expect(settle(0, [], toTheFive)).toMatchObject({
      totalMinor: 0n,
      paidMinor: 0n,
      paymentStatus: "PAID",
      tenders: [],
    });
  });
});

describe("a payment is refused", () => {
  test("when it is short, with what is due and what was handed over (C15)", () => {
    const refusal = new Refusal("payment.short", { dueMinor: 9870, paidMinor: 9800 });
    expect(() => settle(9870, [give("CASH", 5000), give("CARD", 4800)])).toThrow(refusal);
    expect(() => settle(9870, [])).toThrow(new Refusal("payment.short", { dueMinor: 9870, paidMinor: 0 }));
  });

  test("when a card pays more than is owed, even beside cash", () => {
    const refusal = new Refusal("payment.exceeds_total", { totalMinor: 9870, paidMinor: 10_000 });
    expect(() => settle(9870, [give("CARD", 10_000)])).toThrow(refusal);
    expect(() => settle(9870, [give("CARD", 6000), give("UPI", 4000), give("CASH", 1)])).toThrow(refusal);
  });

  test("as a programming error when it is negative", () => {
    expect(() => settle(100, [give("CASH", 200), give("CARD", -100)])).toThrow(RangeError);
  });
});

test("a sale is paid, partly paid or on credit by what is owed alone", () => {
  expect(paymentStatusOf(minor(0), minor(0))).toBe("PAID");
  expect(paymentStatusOf(minor(1), minor(1))).toBe("PARTIAL");
  expect(paymentStatusOf(minor(0), minor(1))).toBe("CREDIT");
});

describe("what is due", () => {
  const due = (nextMethod: TenderMethod, tenders: TenderGiven[]) =>
    amountDue({ totalMinor: minor(9872), tenders, cashRounding: toTheFive, nextMethod });

  test("is rounded for cash after cash, and to the unit otherwise", () => {
    expect(due("CASH", [])).toBe(9870n);
    expect(due("CASH", [give("CASH", 5000)])).toBe(4870n);
    expect(due("CARD", [])).toBe(9872n);
    expect(due("CARD", [give("CASH", 5000)])).toBe(4872n);
    expect(due("CASH", [give("CARD", 5000)])).toBe(4872n);
  });

  test("is never negative", () => {
    expect(due("CASH", [give("CASH", 10_000)])).toBe(0n);
  });
});
