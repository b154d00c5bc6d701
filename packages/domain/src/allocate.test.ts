import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../testing/runs.ts";
import { allocate } from "./allocate.ts";
import { minor, sum } from "./money.ts";

const weightLists = fc
  .array(fc.oneof(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 10n ** 9n })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((weights) => weights.some((weight) => weight > 0n));
const totals = fc
  .oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }))
  .map((value) => minor(value));

describe("allocate", () => {
  test("gives the unit that is left over to the largest remainder", () => {
    expect(allocate(minor(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(minor(10), [14n, 25n, 61n])).toEqual([1n, 3n, 6n]);
    expect(allocate(minor(-100), [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  });

  test("settles equal remainders by weight, then by the caller's rule", () => {
    // Shares 0.5, 1.5: both remainders are equal, and the heavier part takes the unit.
    expect(allocate(minor(2), [1n, 3n])).toEqual([0n, 2n]);
    expect(allocate(minor(1), [1n, 1n], (left, right) => right - left)).toEqual([0n, 1n]);
  });

  test("has nothing to give: every part is zero, even when no part has weight", () => {
    expect(allocate(minor(0), [0n, 0n])).toEqual([0n, 0n]);
    expect(allocate(minor(0), [])).toEqual([]);
    expect(() => allocate(minor(1), [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(minor(1), [2n, -1n])).toThrow(RangeError);
  });

  test("the parts always sum to the whole", () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => sum(allocate(total, weights)) === total),
      RUNS,
    );
  });

  test("no part is a whole unit away from its exact share, and what has no weight gets nothing", () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        const whole = weights.reduce((left, right) => left + right, 0n);
        return allocate(total, weights).every((part, index) => {
          const error = part * whole - total * (weights[index] ?? 0n);
          return -whole < error && error < whole && (weights[index] !== 0n || part === 0n);
        });
      }),
      RUNS,
    );
  });

  test("a part stays with its weight, in whatever order the weights come", () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        const pairs = (list: readonly bigint[]) =>
          allocate(total, list)
            .map((part, index) => `${list[index]}:${part}`)
            .toSorted();
        expect(pairs(weights.toReversed())).toEqual(pairs(weights));
      }),
      RUNS,
    );
  });
});
