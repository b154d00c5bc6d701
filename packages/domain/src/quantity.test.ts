import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../testing/runs.ts";
import { minor } from "./money.ts";
import { fitsUnit, formatQuantity, lineGross, MAX_MILLI, milli, parseQuantity } from "./quantity.ts";

const quantities = fc.bigInt({ min: 0n, max: MAX_MILLI }).map((value) => milli(value));

describe("a quantity", () => {
  test("of 1.238 kg stays 1.238 when typed, priced and shown again (field notes, weighing)", () => {
    const quantity = parseQuantity("1.238", "KG");
    expect(quantity).toBe(1238n);
    expect(formatQuantity(milli(1238))).toBe("1.238");
    // 1.238 × 89.90 is 111.2962; 1.24 kg would have been 111.48.
    expect(lineGross(milli(1238), minor(8990))).toBe(11_130n);
  });

  test.each([
    { text: "2", unit: "PCS", quantity: 2000n },
    { text: "2.0", unit: "PCS", quantity: 2000n },
    { text: " .5 ", unit: "KG", quantity: 500n },
    { text: "0", unit: "KG", quantity: 0n },
    { text: "1000000", unit: "LTR", quantity: MAX_MILLI },
  ] as const)("typed as $text $unit is understood", ({ text, unit, quantity }) => {
    expect(parseQuantity(text, unit)).toBe(quantity);
  });

  test.each([
    { text: "1.5", unit: "PCS" },
    { text: "1.5", unit: "DOZEN" },
    { text: "0.0005", unit: "KG" },
    { text: "1000000.001", unit: "KG" },
    { text: "10000000", unit: "KG" },
    { text: "-1", unit: "KG" },
    { text: "", unit: "KG" },
    { text: ".", unit: "KG" },
    { text: "1,5", unit: "KG" },
    { text: "1e3", unit: "KG" },
    { text: "१", unit: "KG" },
  ] as const)("typed as $text $unit is not one", ({ text, unit }) => {
    expect(parseQuantity(text, unit)).toBeNull();
  });

  test("has decimals only where its unit allows them", () => {
    expect(fitsUnit(milli(1500), "KG")).toBe(true);
    expect(fitsUnit(milli(1500), "PCS")).toBe(false);
    expect(fitsUnit(milli(-3000), "PCS")).toBe(true);
  });

  test("is shown without idle zeros, and with its sign as a change of stock", () => {
    expect([2000n, 1230n, 5n, 0n, -500n].map((value) => formatQuantity(milli(value)))).toEqual([
      "2",
      "1.23",
      "0.005",
      "0",
      "-0.5",
    ]);
  });

  test("reads back exactly what was shown", () => {
    fc.assert(
      fc.property(quantities, (quantity) => parseQuantity(formatQuantity(quantity), "KG") === quantity),
      RUNS,
    );
  });

  test("times a price is off by half a minor unit at most", () => {
    fc.assert(
      fc.property(quantities, fc.bigInt({ min: 0n, max: 10n ** 7n }), (quantity, price) => {
        const thousandths = lineGross(quantity, minor(price)) * 1000n - quantity * price;
        return -500n < thousandths && thousandths <= 500n;
      }),
      RUNS,
    );
  });
});
