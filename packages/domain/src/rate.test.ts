import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountUpTo, rates } from "../testing/carts.ts";
import { RUNS } from "../testing/runs.ts";
import { add, MAX_MINOR, minor } from "./money.ts";
import { formatRate, parseRate, portionOf, PPM_ONE, taxWithin } from "./rate.ts";

describe("a rate", () => {
  test("is shown as people write it", () => {
    expect([0, 50_000, 125_000, 333_333, PPM_ONE].map(formatRate)).toEqual([
      "0 %",
      "5 %",
      "12.5 %",
      "33.3333 %",
      "100 %",
    ]);
  });

  test.each([
    { text: "5", ppm: 50_000 },
    { text: "5 %", ppm: 50_000 },
    { text: " 12.5% ", ppm: 125_000 },
    { text: ".0001", ppm: 1 },
    { text: "100", ppm: PPM_ONE },
  ])("typed as $text is understood", ({ text, ppm }) => {
    expect(parseRate(text)).toBe(ppm);
  });

  test.each(["", "%", ".", "-5", "100.0001", "1000", "5.00001", "5 percent", "1e1"])(
    "typed as %j is not one",
    (text) => {
      expect(parseRate(text)).toBeNull();
    },
  );

  test("reads back exactly what was shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PPM_ONE }), (ppm) => parseRate(formatRate(ppm)) === ppm),
      RUNS,
    );
  });
});

describe("tax", () => {
  test("of 1300 that includes 100 % is half of it", () => {
    expect(taxWithin(minor(130_000), PPM_ONE)).toBe(65_000n);
  });

  test("added to a price is exactly the tax that price then contains: inclusive and exclusive agree", () => {
    fc.assert(
      fc.property(amountUpTo(MAX_MINOR), rates, (net, ppm) => {
        const tax = portionOf(net, ppm);
        expect(taxWithin(add(net, tax), ppm)).toBe(tax);
      }),
      RUNS,
    );
  });

  test("contained in an amount is never negative and never more than it", () => {
    fc.assert(
      fc.property(amountUpTo(MAX_MINOR), rates, (gross, ppm) => {
        const tax = taxWithin(gross, ppm);
        return tax >= 0n && tax <= gross && (ppm > 0 || tax === 0n);
      }),
      RUNS,
    );
  });
});
