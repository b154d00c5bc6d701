import * as fc from "fast-check";
import { milli, minor, PPM_ONE, type Cart, type CartDiscount, type CartLine, type LineDiscount } from "../src/index.ts";

/** An amount of money up to a maximum. */
export const amountUpTo = (max: bigint) => fc.bigInt({ min: 0n, max }).map((value) => minor(value));

/** Rates that shops use, and odd ones. */
export const rates = fc.oneof(
  fc.constantFrom(0, 50_000, 120_000, 175_000, 180_000, 280_000, PPM_ONE),
  fc.integer({ min: 0, max: PPM_ONE }),
);

export const percentages = fc.oneof(
  fc.constantFrom(0, 100_000, 333_333, PPM_ONE),
  fc.integer({ min: 0, max: PPM_ONE }),
);

// Amounts of a discount are drawn below the price, so that no cart of these is refused.
const lineDiscounts = (unitPrice: bigint): fc.Arbitrary<LineDiscount | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    percentages.map((ratePpm) => ({ kind: "percent" as const, ratePpm })),
    amountUpTo(unitPrice).map((amountMinor) => ({ kind: "perUnit" as const, amountMinor })),
  );

type LineParts = { prices: fc.Arbitrary<bigint>; quantities: fc.Arbitrary<bigint>; taxes: fc.Arbitrary<number> };

const products = fc.constantFrom("tea", "rice", "salt", "soap");

const linesOf = ({ prices, quantities, taxes }: LineParts): fc.Arbitrary<CartLine[]> => {
  const line = fc.tuple(prices, quantities, taxes, products).chain(([price, quantity, taxPpm, productId]) =>
    lineDiscounts(price).map((discount): CartLine => {
      return { productId, quantityMilli: milli(quantity), unitPriceMinor: minor(price), taxPpm, discount };
    }),
  );
  return fc.array(line, { minLength: 1, maxLength: 8 });
};

// Lines that are alike have the same claim to a unit left over, which is where order could matter.
const alike = linesOf({
  prices: fc.bigInt({ min: 1n, max: 3n }),
  quantities: fc.constant(1000n),
  taxes: fc.constantFrom(50_000, 500_000, PPM_ONE),
});
const pieces = linesOf({
  prices: fc.bigInt({ min: 0n, max: 5000n }),
  quantities: fc.bigInt({ min: 1n, max: 12n }).map((count) => count * 1000n),
  taxes: rates,
});
const weighed = linesOf({
  prices: fc.bigInt({ min: 0n, max: 1_000_000n }),
  quantities: fc.bigInt({ min: 1n, max: 100_000n }),
  taxes: rates,
});

const cartDiscounts: fc.Arbitrary<CartDiscount | undefined> = fc.oneof(
  fc.constant(undefined),
  percentages.map((ratePpm) => ({ kind: "percent" as const, ratePpm })),
);

/** Carts of one to eight lines with every kind of discount, none of which can be refused. */
export const carts: fc.Arbitrary<Cart> = fc.record({
  lines: fc.oneof(alike, pieces, weighed),
  discount: cartDiscounts,
  taxMode: fc.constantFrom("INCLUSIVE" as const, "EXCLUSIVE" as const),
});
