import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../testing/runs.ts";
import { add, divideRounded, minor, scale, subtract, sum, toWire, ZERO } from "./money.ts";

const integers = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const divisors = fc.bigInt({ min: 1n, max: 10n ** 7n });

describe("amounts", () => {
  test("are whole numbers: a fraction or a number that has lost digits is refused", () => {
    for (const value of [0.5, 12.345, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => minor(value)).toThrow(RangeError);
    }
    expect(minor(-0)).toBe(0n);
    expect(minor(12)).toBe(12n);
  });

  test("add up and subtract exactly where floats do not", () => {
    expect(add(minor(10), minor(20))).toBe(30n);
    expect(subtract(minor(10), minor(30))).toBe(-20n);
    expect(sum([])).toBe(ZERO);
    expect(sum([minor(2n ** 53n), minor(1)])).toBe(2n ** 53n + 1n);
  });

  test("cross the wire unchanged or not at all", () => {
    expect(toWire(minor(-9870))).toBe(-9870);
    expect(() => toWire(2n ** 53n)).toThrow(RangeError);
  });
});

describe("rounding", () => {
  test.each([
    { value: 5n, nearest: 1n, down: 0n, up: 1n },
    { value: 4n, nearest: 0n, down: 0n, up: 1n },
    { value: 14n, nearest: 1n, down: 1n, up: 2n },
    { value: 15n, nearest: 2n, down: 1n, up: 2n },
    { value: 20n, nearest: 2n, down: 2n, up: 2n },
    { value: -5n, nearest: -1n, down: 0n, up: -1n },
    { value: -14n, nearest: -1n, down: -1n, up: -2n },
  ])("of $value tenths goes to $nearest, down to $down, up to $up", ({ value, nearest, down, up }) => {
    expect(divideRounded(value, 10n)).toBe(nearest);
    expect(divideRounded(value, 10n, "DOWN")).toBe(down);
    expect(divideRounded(value, 10n, "UP")).toBe(up);
  });

  test("is never more than half a unit off, and a half goes away from zero", () => {
    fc.assert(
      fc.property(integers, divisors, (numerator, divisor) => {
        const twiceTheError = 2n * (divideRounded(numerator, divisor) * divisor - numerator);
        const awayFromZero = numerator < 0n ? -divisor : divisor;
        return (-divisor < twiceTheError && twiceTheError < divisor) || twiceTheError === awayFromZero;
      }),
      RUNS,
    );
  });

  test("of the opposite is the opposite, whatever the rule and whichever sign is negative", () => {
    fc.assert(
      fc.property(integers, divisors, fc.constantFrom("NEAREST", "DOWN", "UP"), (numerator, divisor, rule) => {
        const rounded = divideRounded(numerator, divisor, rule);
        return (
          divideRounded(-numerator, divisor, rule) === -rounded && divideRounded(numerator, -divisor, rule) === -rounded
        );
      }),
      RUNS,
    );
  });

  test("down and up leave a whole number between them, or are equal", () => {
    fc.assert(
      fc.property(integers, divisors, (numerator, divisor) => {
        const down = divideRounded(numerator, divisor, "DOWN");
        const up = divideRounded(numerator, divisor, "UP");
        const apart = numerator % divisor === 0n ? 0n : numerator < 0n ? -1n : 1n;
        return up - down === apart && down * divisor === numerator - (numerator % divisor);
      }),
      RUNS,
    );
  });

  test("by scale keeps to the same rule", () => {
    expect(scale(minor(999), 1n, 2n)).toBe(500n);
    expect(scale(minor(-999), 1n, 2n)).toBe(-500n);
  });
});
