import * as fc from "fast-check";
import { expect, test } from "vitest";
import { carts } from "../../testing/carts.ts";
import { RUNS } from "../../testing/runs.ts";
import { parseMoney, toDecimalString } from "../money-text.ts";
import { minor, subtract, sum, toWire } from "../money.ts";
import { milli } from "../quantity.ts";
import { PPM_ONE } from "../rate.ts";
import { isRefusal } from "../refusals.ts";
import { priceCart, type Cart, type CartLine, type PricedLine } from "./price-cart.ts";

const always = (predicate: (cart: Cart) => unknown) =>
  fc.assert(
    fc.property(carts, (cart) => void predicate(cart)),
    RUNS,
  );
const netOf = (line: PricedLine) => subtract(line.grossMinor, line.discountMinor);

test("the parts sum to the whole: every figure of the cart is the sum of its lines and of its tax rates", () => {
  always((cart) => {
    const priced = priceCart(cart);
    const added = cart.taxMode === "EXCLUSIVE" ? priced.taxMinor : 0n;
    expect(priced.totalMinor).toBe(priced.subtotalMinor - priced.discountMinor + added);
    for (const figure of ["discountMinor", "taxMinor", "totalMinor"] as const) {
      expect(sum(priced.lines.map((line) => line[figure]))).toBe(priced[figure]);
    }
    expect(sum(priced.lines.map((line) => line.grossMinor))).toBe(priced.subtotalMinor);
    expect(sum(priced.taxSummary.map((row) => row.taxMinor))).toBe(priced.taxMinor);
    expect(sum(priced.taxSummary.map((row) => minor(row.netMinor + row.taxMinor)))).toBe(priced.totalMinor);
  });
});

test("each line adds up by itself, with its tax within half a unit of its rate", () => {
  always((cart) => {
    for (const line of priceCart(cart).lines) {
      expect(line.discountMinor).toBe(line.lineDiscountMinor + line.cartDiscountMinor);
      const exclusive = cart.taxMode === "EXCLUSIVE";
      expect(line.totalMinor).toBe(netOf(line) + (exclusive ? line.taxMinor : 0n));
      const whole = BigInt(exclusive ? PPM_ONE : PPM_ONE + line.taxPpm);
      const twiceTheError = 2n * (line.taxMinor * whole - netOf(line) * BigInt(line.taxPpm));
      expect(-whole < twiceTheError && twiceTheError <= whole).toBe(true);
    }
  });
});

test("nothing is negative, and no line is discounted by more than it costs", () => {
  always((cart) => {
    const priced = priceCart(cart);
    for (const { grossMinor, lineDiscountMinor, cartDiscountMinor, taxMinor, totalMinor } of priced.lines) {
      for (const amount of [lineDiscountMinor, cartDiscountMinor, taxMinor, totalMinor])
        expect(amount >= 0n).toBe(true);
      expect(lineDiscountMinor + cartDiscountMinor <= grossMinor).toBe(true);
    }
    for (const row of priced.taxSummary) expect(row.netMinor >= 0n && row.taxMinor >= 0n).toBe(true);
  });
});

test("the order of the lines changes no figure of the cart, and no figure of any product", () => {
  const shuffled = carts.chain((cart) => {
    const all = { minLength: cart.lines.length, maxLength: cart.lines.length };
    return fc.record({ cart: fc.constant(cart), lines: fc.shuffledSubarray([...cart.lines], all) });
  });
  const figures = (cart: Cart) => {
    const { lines, ...totals } = priceCart(cart);
    const perProduct = lines.map(
      (line) => `${line.productId} ${line.grossMinor - line.lineDiscountMinor} ${line.taxMinor} ${line.totalMinor}`,
    );
    return { ...totals, perProduct: perProduct.toSorted() };
  };
  fc.assert(
    fc.property(shuffled, ({ cart, lines }) => {
      expect(figures({ ...cart, lines })).toEqual(figures(cart));
    }),
    RUNS,
  );
});

test("a discount of everything leaves exactly zero, whatever the rates and the mode", () => {
  const everything = { kind: "percent", ratePpm: PPM_ONE } as const;
  always((cart) => {
    const free = (line: CartLine) => ({ ...line, discount: everything });
    for (const priced of [
      priceCart({ ...cart, discount: everything }),
      priceCart({ ...cart, lines: cart.lines.map(free) }),
    ]) {
      expect(priced.discountMinor).toBe(priced.subtotalMinor);
      expect([priced.taxMinor, priced.totalMinor]).toEqual([0n, 0n]);
    }
  });
});

test("inclusive and exclusive agree: what one adds to a price, the other finds in it", () => {
  always((cart) => {
    const exclusive = priceCart({ ...cart, taxMode: "EXCLUSIVE" });
    const sold = exclusive.lines.map(({ productId, taxPpm, totalMinor }): CartLine => {
      return { productId, taxPpm, quantityMilli: milli(1000), unitPriceMinor: totalMinor };
    });
    const inclusive = priceCart({ lines: sold, taxMode: "INCLUSIVE" });
    expect(inclusive.totalMinor).toBe(exclusive.totalMinor);
    expect(inclusive.taxSummary).toEqual(exclusive.taxSummary);
  });
});

test("an amount off the cart is taken to the unit up to all of it, and refused beyond", () => {
  fc.assert(
    fc.property(carts, fc.bigInt({ min: 0n, max: 2_000_000n }), ({ lines, taxMode }, amount) => {
      const discount = { kind: "amount", amountMinor: minor(amount) } as const;
      const before = priceCart({ lines, taxMode });
      const left = before.subtotalMinor - before.discountMinor;
      try {
        const after = priceCart({ lines, taxMode, discount });
        expect(after.discountMinor - before.discountMinor).toBe(amount);
        expect(amount <= left).toBe(true);
      } catch (thrown) {
        if (!isRefusal(thrown, "discount.exceeds_amount")) throw thrown;
        expect(thrown.details).toEqual({ lineNumber: null, amountMinor: toWire(left), discountMinor: toWire(amount) });
        expect(amount > left).toBe(true);
      }
    }),
    RUNS,
  );
});

test("what is printed adds up in currencies of 0, 2 and 3 decimals", () => {
  fc.assert(
    fc.property(carts, fc.constantFrom(0 as const, 2 as const, 3 as const), (cart, exponent) => {
      const priced = priceCart(cart);
      const printed = priced.lines.map((line) => toDecimalString(line.totalMinor, exponent));
      const readBack = printed.map((text) => parseMoney(text, exponent) ?? expect.fail(`not an amount: ${text}`));
      expect(toDecimalString(sum(readBack), exponent)).toBe(toDecimalString(priced.totalMinor, exponent));
    }),
    RUNS,
  );
});

test("what the server computes from the wire is what the till computed", () => {
  always((cart) => {
    const lines = cart.lines.map((line): CartLine => {
      const sent: { quantity: number; price: number } = JSON.parse(
        JSON.stringify({ quantity: toWire(line.quantityMilli), price: toWire(line.unitPriceMinor) }),
      );
      return { ...line, quantityMilli: milli(sent.quantity), unitPriceMinor: minor(sent.price) };
    });
    expect(priceCart({ ...cart, lines })).toEqual(priceCart(cart));
  });
});
