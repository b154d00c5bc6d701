import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carts } from "../../testing/carts.ts";
import { RUNS } from "../../testing/runs.ts";
import { minor } from "../money.ts";
import { milli } from "../quantity.ts";
import { PPM_ONE } from "../rate.ts";
import { discountOverLimit } from "./discount-limit.ts";
import { priceCart, type Cart, type CartLine } from "./price-cart.ts";

const TENTH = 100_000;
const line = (priceMinor: number, discount?: CartLine["discount"]): CartLine => ({
  productId: `p${priceMinor}`,
  quantityMilli: milli(1000),
  unitPriceMinor: minor(priceMinor),
  taxPpm: 0,
  discount,
});
const percent = (ratePpm: number) => ({ kind: "percent", ratePpm }) as const;
const amount = (amountMinor: number) => ({ kind: "amount", amountMinor: minor(amountMinor) }) as const;
const over = (lines: readonly CartLine[], discount?: Cart["discount"]) =>
  discountOverLimit(priceCart({ lines, discount, taxMode: "EXCLUSIVE" }), TENTH);

describe("a discount", () => {
  it("within the limit needs nobody, also where rounding takes it a unit above the exact share", () => {
    expect(over([line(1000)])).toBeNull();
    expect(over([line(1000, percent(TENTH))])).toBeNull();
    expect(over([line(205, percent(TENTH))])).toBeNull();
    expect(over([line(205, percent(TENTH)), line(215, percent(TENTH)), line(225, percent(TENTH))])).toBeNull();
    expect(over([line(205), line(5)], percent(TENTH))).toBeNull();
    expect(over([line(0)], amount(0))).toBeNull();
  });

  it("is seen on one line, on the cart, and where both together go over", () => {
    expect(over([line(1000, amount(101)), line(100_000)])).toBe(101_000);
    expect(over([line(1000), line(2000)], amount(301))).toBe(100_334);
    expect(over([line(1000, percent(TENTH)), line(1000)], percent(TENTH))).toBe(145_000);
    expect(over([line(1000, percent(TENTH))], percent(TENTH))).toBe(190_000);
  });

  it("on the cart counts against what the lines left of their price", () => {
    expect(over([line(1000, percent(900_000)), line(0)], amount(10))).toBe(910_000);
    expect(over([line(1000, amount(1000))])).toBe(PPM_ONE);
  });
});

describe("the limit", () => {
  const limits = fc.integer({ min: 0, max: PPM_ONE });

  it("is passed by everything when it is the whole, and by no discount at all when it is nothing", () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const priced = priceCart(cart);
        expect(discountOverLimit(priced, PPM_ONE)).toBeNull();
        expect(discountOverLimit(priced, 0) === null).toBe(priced.discountMinor === 0n);
      }),
      RUNS,
    );
  });

  it("answers a share above itself, and raised to that share lets the same cart pass", () => {
    fc.assert(
      fc.property(carts, limits, (cart, limitPpm) => {
        const priced = priceCart(cart);
        const share = discountOverLimit(priced, limitPpm);
        if (share === null) return;
        expect(share).toBeGreaterThan(limitPpm);
        expect(share).toBeLessThanOrEqual(PPM_ONE);
        expect(discountOverLimit(priced, share)).toBeNull();
      }),
      RUNS,
    );
  });
});
