import { allocate } from "../allocate.ts";
import { add, subtract, sum, type Minor } from "../money.ts";
import { lineGross, type Milli } from "../quantity.ts";
import { portionOf, taxWithin } from "../rate.ts";
import { withinLimit } from "./amount-limit.ts";
import { discountOnCart, discountOnLine, type CartDiscount, type LineDiscount } from "./discount.ts";
import { summariseTax, type TaxSummaryRow } from "./tax-summary.ts";

/** Whether prices contain their tax (INCLUSIVE) or tax is added to them (EXCLUSIVE). A store's choice. */
export type TaxMode = "INCLUSIVE" | "EXCLUSIVE";

export type CartLine = {
  readonly productId: string;
  readonly quantityMilli: Milli;
  readonly unitPriceMinor: Minor;
  readonly taxPpm: number;
  readonly discount?: LineDiscount | undefined;
};

export type Cart = {
  readonly lines: readonly CartLine[];
  readonly discount?: CartDiscount | undefined;
  readonly taxMode: TaxMode;
};

export type PricedLine = CartLine & {
  /** quantity × price, before any discount. */
  readonly grossMinor: Minor;
  readonly lineDiscountMinor: Minor;
  /** This line's share of the discount on the whole cart. */
  readonly cartDiscountMinor: Minor;
  /** Both discounts together. */
  readonly discountMinor: Minor;
  /** Added to the line when prices exclude tax, contained in it when they include it. */
  readonly taxMinor: Minor;
  /** What the customer pays for this line. */
  readonly totalMinor: Minor;
};

export type PricedCart = {
  readonly lines: readonly PricedLine[];
  readonly subtotalMinor: Minor;
  readonly discountMinor: Minor;
  readonly taxMinor: Minor;
  readonly totalMinor: Minor;
  readonly taxSummary: readonly TaxSummaryRow[];
};

type Discounted = { line: CartLine; grossMinor: Minor; lineDiscountMinor: Minor; remainingMinor: Minor };

/**
 * The price of a cart; the till and the server both use it, so they cannot differ. Discounts come first (each line's
 * own, then the cart's, shared out over what remains of the lines), then tax, per line; every figure of the cart is the
 * sum of its lines. The order of the lines changes no figure of the cart.
 * Source: requirements 3-60 to 3-66, C23.
 * Refuses discount.exceeds_amount, and input.invalid when an amount is above MAX_MINOR. A negative quantity, price,
 * rate or discount is a programming error: RangeError.
 */
export function priceCart(cart: Cart): PricedCart {
  const discounted = cart.lines.map(discountLine);
  const remaining = discounted.map((entry) => entry.remainingMinor);
  const cartDiscount = discountOnCart(sum(remaining), cart.discount);
  const shares = allocate(cartDiscount, remaining, byRateThenProduct(cart.lines));
  const lines = discounted.map((entry, index) => finishLine(entry, shares[index], cart.taxMode));
  return {
    lines,
    subtotalMinor: withinLimit(sum(lines.map((line) => line.grossMinor)), "lines"),
    discountMinor: sum(lines.map((line) => line.discountMinor)),
    taxMinor: sum(lines.map((line) => line.taxMinor)),
    totalMinor: withinLimit(sum(lines.map((line) => line.totalMinor)), "lines"),
    taxSummary: summariseTax(lines),
  };
}

function discountLine(line: CartLine, index: number): Discounted {
  if (line.quantityMilli < 0n || line.unitPriceMinor < 0n || line.taxPpm < 0) {
    throw new RangeError("A cart line is negative");
  }
  const { quantityMilli, unitPriceMinor } = line;
  const grossMinor = withinLimit(lineGross(quantityMilli, unitPriceMinor), `lines.${index}.quantityMilli`);
  const base = { lineNumber: index + 1, amountMinor: grossMinor, quantityMilli };
  const lineDiscountMinor = discountOnLine(base, line.discount);
  return { line, grossMinor, lineDiscountMinor, remainingMinor: subtract(grossMinor, lineDiscountMinor) };
}

function finishLine(entry: Discounted, share: Minor | undefined, taxMode: TaxMode): PricedLine {
  if (share === undefined) throw new RangeError("A line has no share of the cart discount");
  const amount = subtract(entry.remainingMinor, share);
  const exclusive = taxMode === "EXCLUSIVE";
  const taxMinor = exclusive ? portionOf(amount, entry.line.taxPpm) : taxWithin(amount, entry.line.taxPpm);
  return {
    ...entry.line,
    grossMinor: entry.grossMinor,
    lineDiscountMinor: entry.lineDiscountMinor,
    cartDiscountMinor: share,
    discountMinor: add(entry.lineDiscountMinor, share),
    taxMinor,
    totalMinor: exclusive ? add(amount, taxMinor) : amount,
  };
}

/**
 * Two lines with the same claim to the last unit of the cart discount are told apart by their rate, because the unit
 * saves tax at that rate and the total must not depend on which line stood first; then by product, so that a line's own
 * figures do not depend on it either.
 */
function byRateThenProduct(lines: readonly CartLine[]): (left: number, right: number) => number {
  return (left, right) => {
    const first = lines[left];
    const second = lines[right];
    if (!first || !second) return 0;
    return second.taxPpm - first.taxPpm || compareText(first.productId, second.productId);
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
