import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../../testing/runs.ts";
import { absolute, minor, negate } from "../money.ts";
import { roundingFor, type CashRounding } from "./cash-rounding.ts";

const policies: fc.Arbitrary<CashRounding> = fc.record({
  incrementMinor: fc.constantFrom(1n, 5n, 10n, 25n, 50n, 100n, 1000n).map((value) => minor(value)),
  mode: fc.constantFrom("NEAREST", "DOWN", "UP"),
});
const totals = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((value) => minor(value));

describe("cash rounding", () => {
  test.each([
    { total: 4999n, increment: 5n, mode: "NEAREST", rounding: 1n },
    { total: 4997n, increment: 5n, mode: "NEAREST", rounding: -2n },
    { total: 250n, increment: 100n, mode: "NEAREST", rounding: 50n },
    { total: 198n, increment: 5n, mode: "DOWN", rounding: -3n },
    { total: -198n, increment: 5n, mode: "DOWN", rounding: 3n },
    { total: 750n, increment: 100n, mode: "DOWN", rounding: -50n },
    { total: -750n, increment: 100n, mode: "DOWN", rounding: 50n },
    { total: -12_933n, increment: 10n, mode: "DOWN", rounding: 3n },
    { total: 701n, increment: 100n, mode: "UP", rounding: 99n },
    { total: 700n, increment: 100n, mode: "UP", rounding: 0n },
    { total: 4250n, increment: 0n, mode: "NEAREST", rounding: 0n },
  ] as const)("of $total to $increment, $mode, is $rounding", ({ total, increment, mode, rounding }) => {
    expect(roundingFor(minor(total), { incrementMinor: minor(increment), mode })).toBe(rounding);
  });

  test("always lands on a multiple less than one increment away", () => {
    fc.assert(
      fc.property(totals, policies, (total, policy) => {
        const rounding = roundingFor(total, policy);
        const towardsZero = total < 0n ? rounding >= 0n : rounding <= 0n;
        expect((total + rounding) % policy.incrementMinor).toBe(0n);
        expect(absolute(rounding) < policy.incrementMinor).toBe(true);
        if (rounding !== 0n && policy.mode !== "NEAREST") expect(towardsZero).toBe(policy.mode === "DOWN");
        if (policy.mode === "NEAREST") expect(2n * absolute(rounding) <= policy.incrementMinor).toBe(true);
      }),
      RUNS,
    );
  });

  test("of a refund is the opposite of its sale's, so what went in comes out", () => {
    fc.assert(
      fc.property(totals, policies, (total, policy) => {
        expect(roundingFor(negate(total), policy)).toBe(negate(roundingFor(total, policy)));
      }),
      RUNS,
    );
  });
});
