import type { DemoProduct } from "../demo-products.ts";
import type { Random } from "../random.ts";

/** What a morning does to one product's stock, in thousandths of its unit: what the count found missing, then what the van brought. */
export type Morning = { readonly day: number; readonly writtenOffMilli: bigint; readonly receivedMilli: bigint };

/** A product at one store: what it will sell on each day, and the days goods come in. */
export type StockNeed = {
  readonly product: DemoProduct;
  readonly soldByDay: readonly bigint[];
  readonly deliveryDays: readonly number[];
};

/**
 * The mornings that let every sale of the plan find its goods. The planner knows the future, so stock never falls below zero: each
 * delivery covers at least what sells until the next. What is fated to run low or out is ordered just so.
 */
export function planDeliveries({ product, soldByDay, deliveryDays }: StockNeed, random: Random): Morning[] {
  const total = sumOf(soldByDay);
  const reserve = product.minStockMilli * 2n;
  const usualMilli = total / BigInt(soldByDay.length) + 1n;
  let stock = 0n;
  let sold = 0n;
  return deliveryDays.map((day, index) => {
    sold = sumOf(soldByDay.slice(0, day));
    const nextDay = deliveryDays[index + 1] ?? soldByDay.length;
    const untilNext = sumOf(soldByDay.slice(day, nextDay));
    const writtenOffMilli = product.fate === "stocked" && day > 0 ? writeOff(stock, random) : 0n;
    stock -= writtenOffMilli;
    const wanted =
      day === 0 || stock < untilNext + reserve / 2n
        ? untilNext + reserve + usualMilli * coverDays(product) - stock
        : 0n;
    const most = product.fate === "stocked" ? wanted : total - sold + lastOf(product) - stock;
    const least = untilNext > stock ? untilNext - stock : 0n;
    const receivedMilli = inFullUnits(largest(least, smallest(wanted, most)));
    stock += receivedMilli - untilNext;
    return { day, writtenOffMilli, receivedMilli };
  });
}

/** What is left of a product that runs low: a little less than a third of its minimum. */
function lastOf(product: DemoProduct): bigint {
  return product.fate === "out" ? 0n : (product.minStockMilli / 3000n) * 1000n;
}

const coverDays = (product: DemoProduct) => (product.expiryDate === null ? 21n : 10n);

// Once in a hundred mornings something is broken or spoilt.
function writeOff(stock: bigint, random: Random): bigint {
  return stock >= 3_000n && random.chance(0.01) ? BigInt(random.between(1, 2)) * 1000n : 0n;
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((left, right) => left + right, 0n);
const largest = (left: bigint, right: bigint) => (left > right ? left : right);
const smallest = (left: bigint, right: bigint) => (left < right ? left : right);
const inFullUnits = (quantity: bigint) => (quantity <= 0n ? 0n : ((quantity + 999n) / 1000n) * 1000n);
