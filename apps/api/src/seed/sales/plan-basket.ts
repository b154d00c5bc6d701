import { lineGross, milli, minor, type CartDiscount, type LineDiscount, type Milli, type Unit } from "@galla/domain";
import type { DemoProduct } from "../demo-products.ts";
import { weightedPicker, type Random } from "../random.ts";

export type BasketLine = {
  readonly product: DemoProduct;
  readonly quantityMilli: Milli;
  readonly discount?: LineDiscount;
};
export type Basket = { readonly lines: readonly BasketLine[]; readonly discount?: CartDiscount };

const SIZES: readonly (readonly [lines: number, weight: number])[] = [
  [1, 20],
  [2, 22],
  [3, 18],
  [4, 13],
  [5, 9],
  [6, 6],
  [7, 4],
  [9, 3],
  [12, 2],
  [16, 1],
];
const pickSize = weightedPicker(SIZES, ([, weight]) => weight);

/** What one customer puts on the counter. */
export function planBasket(pickProduct: (random: Random) => DemoProduct, random: Random): Basket {
  const [size] = pickSize(random);
  const products = new Set<DemoProduct>();
  while (products.size < size) products.add(pickProduct(random));
  const lines = [...products].map((product) => planLine(product, random));
  return { lines, ...(random.chance(0.04) ? { discount: cartDiscount(lines, random) } : {}) };
}

function planLine(product: DemoProduct, random: Random): BasketLine {
  const quantityMilli = milli(quantityOf(product.unit, product.priceMinor, random));
  if (!random.chance(0.03)) return { product, quantityMilli };
  return { product, quantityMilli, discount: lineDiscount(product.priceMinor, random) };
}

const ROUND_WEIGHTS = [250, 500, 500, 1000, 1000, 1000, 2000];

/** Thousandths of the unit. A third of the weighed goods comes off the scale to the gram. */
function quantityOf(unit: Unit, priceMinor: bigint, random: Random): number {
  if (unit === "KG" || unit === "LTR") {
    const most = priceMinor > 30_000n ? 500 : 2_000;
    return Math.min(most, random.chance(0.35) ? random.between(105, 1_950) : random.pick(ROUND_WEIGHTS));
  }
  if (priceMinor <= 1_500n) return random.between(1, 6) * 1000;
  return random.pick([1, 1, 1, 1, 2, 2, 3]) * 1000;
}

function lineDiscount(priceMinor: bigint, random: Random): LineDiscount {
  if (priceMinor > 4_000n && random.chance(0.4))
    return { kind: "perUnit", amountMinor: minor(random.pick([100, 200, 300])) };
  return { kind: "percent", ratePpm: random.pick([50_000, 100_000, 150_000]) };
}

/** A tenth at most: a rounded sum on a large basket, a percentage on any. */
function cartDiscount(lines: readonly BasketLine[], random: Random): CartDiscount {
  const worth = lines.reduce(
    (total, { product, quantityMilli }) => total + lineGross(quantityMilli, minor(product.priceMinor)),
    0n,
  );
  if (worth >= 20_000n) return { kind: "amount", amountMinor: minor(random.pick([1_000, 1_500, 2_000])) };
  return { kind: "percent", ratePpm: random.pick([20_000, 50_000]) };
}
