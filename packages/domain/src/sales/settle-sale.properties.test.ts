import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountUpTo } from "../../testing/carts.ts";
import { RUNS } from "../../testing/runs.ts";
import { minor, sum, toWire } from "../money.ts";
import { isRefusal } from "../refusals.ts";
import { amountDue, settleSale, TENDER_METHODS, type Payment, type Settlement } from "./settle-sale.ts";

const methods = fc.constantFrom(...TENDER_METHODS);
const payments: fc.Arbitrary<Payment> = fc.record({
  totalMinor: amountUpTo(300n),
  tenders: fc.array(
    fc.record({ method: fc.oneof(fc.constant("CASH" as const), methods), amountMinor: amountUpTo(250n) }),
    { maxLength: 4 },
  ),
  cashRounding: fc.record({
    incrementMinor: fc.constantFrom(0n, 1n, 5n, 50n).map((value) => minor(value)),
    mode: fc.constantFrom("NEAREST", "DOWN", "UP"),
  }),
});

/** The settlement, or null when the payment is refused; every refusal must be a right one. */
function settleOrCheckRefusal(payment: Payment): Settlement | null {
  const { tenders } = payment;
  const handedOver = sum(tenders.map((tender) => tender.amountMinor));
  const notCash = sum(tenders.filter((tender) => tender.method !== "CASH").map((tender) => tender.amountMinor));
  try {
    return settleSale(payment);
  } catch (thrown) {
    if (isRefusal(thrown, "payment.short")) {
      expect(thrown.details.paidMinor).toBe(toWire(handedOver));
      expect(thrown.details.paidMinor).toBeLessThan(thrown.details.dueMinor);
    } else if (isRefusal(thrown, "payment.exceeds_total")) {
      expect(thrown.details).toEqual({ totalMinor: toWire(payment.totalMinor), paidMinor: toWire(notCash) });
      expect(thrown.details.paidMinor).toBeGreaterThan(thrown.details.totalMinor);
    } else throw thrown;
    return null;
  }
}

test("a settled sale adds up, tender by tender, and nothing in it is negative", () => {
  fc.assert(
    fc.property(payments, (payment) => {
      const settled = settleOrCheckRefusal(payment);
      if (!settled) return;
      expect(settled.totalMinor).toBe(payment.totalMinor + settled.roundingMinor);
      expect(settled.paidMinor + settled.creditMinor).toBe(settled.totalMinor);
      expect(sum(settled.tenders.map((tender) => tender.amountMinor))).toBe(settled.paidMinor);
      expect(sum(settled.tenders.map((tender) => tender.changeMinor))).toBe(settled.changeMinor);
      settled.tenders.forEach((tender, index) => {
        expect(tender.tenderedMinor).toBe(payment.tenders[index]?.amountMinor);
        expect(tender.tenderedMinor - tender.changeMinor).toBe(tender.amountMinor);
        expect(tender.amountMinor >= 0n && tender.changeMinor >= 0n).toBe(true);
        if (tender.method !== "CASH") expect(tender.changeMinor).toBe(0n);
      });
    }),
    RUNS,
  );
});

test("only a sale paid all in cash is rounded, to a multiple of the increment", () => {
  fc.assert(
    fc.property(payments, (payment) => {
      const settled = settleOrCheckRefusal(payment);
      if (!settled) return;
      const { incrementMinor } = payment.cashRounding;
      const allCash = payment.tenders.length > 0 && payment.tenders.every((tender) => tender.method === "CASH");
      if (!allCash || incrementMinor === 0n) expect(settled.roundingMinor).toBe(0n);
      else expect(settled.totalMinor % incrementMinor).toBe(0n);
    }),
    RUNS,
  );
});

test("handing over exactly what the till asks for always settles the sale, without change", () => {
  fc.assert(
    fc.property(payments, methods, (payment, nextMethod) => {
      // Only what is still short is asked for; a sale already covered needs no further tender.
      const due = amountDue({ ...payment, nextMethod });
      if (due === 0n) return;
      const tenders = [...payment.tenders, { method: nextMethod, amountMinor: due }];
      expect(settleSale({ ...payment, tenders }).changeMinor).toBe(0n);
    }),
    RUNS,
  );
});
