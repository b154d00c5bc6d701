import type { LiveSession } from "@galla/db";
import {
  amountDue,
  businessDate,
  businessYear,
  fitsUnit,
  milli,
  minor,
  priceCart,
  Refusal,
  settleSale,
  toWire,
  type CashRounding,
  type PricedCart,
  type PricedLine,
  type Settlement,
  type TenderGiven,
} from "@galla/domain";
import type { CheckoutInput } from "@galla/validators";
import type { Take } from "../stock/index.ts";
import type { SellableProduct } from "./load-products.ts";
import type { Place } from "./open-checkout.ts";
import { toCartDiscount, toLineDiscount } from "./discounts.ts";

export type SoldLine = PricedLine & {
  readonly lineNumber: number;
  readonly product: SellableProduct;
  readonly note: string | undefined;
};

/** Everything a sale is, but for the bill number, which is taken last. */
export type DecidedSale = {
  readonly input: CheckoutInput;
  readonly place: Place;
  readonly cashier: LiveSession;
  readonly soldAt: Date;
  readonly businessDate: string;
  readonly billYear: number;
  readonly cart: PricedCart;
  readonly settlement: Settlement;
  readonly lines: readonly SoldLine[];
  readonly takes: readonly Take[];
};

type Facts = Pick<DecidedSale, "input" | "place" | "cashier" | "soldAt"> & {
  readonly products: ReadonlyMap<string, SellableProduct>;
};

/**
 * Decides a sale from the command and the facts read under lock: the server's prices and taxes, the shared law's figures. Refuses what the
 * law refuses, `quantity.not_whole`, and `sale.total_mismatch` where the till showed the customer another total.
 */
export function decideSale({ products, ...facts }: Facts): DecidedSale {
  const { input, place, soldAt } = facts;
  const sold = input.lines.map((line) => ({ line, product: productOf(products, line.productId) }));
  sold.forEach(refuseBrokenUnit);
  const cart = priceCart({
    taxMode: place.taxMode,
    discount: toCartDiscount(input.discount),
    lines: sold.map(({ line, product }) => ({
      productId: product.id,
      quantityMilli: milli(line.quantityMilli),
      unitPriceMinor: line.unitPriceMinor === undefined ? product.priceMinor : minor(line.unitPriceMinor),
      taxPpm: product.taxPpm,
      discount: toLineDiscount(line.discount),
    })),
  });
  const settlement = settle(input, cart, place.terms.cashRounding);
  const lines = cart.lines.map((priced, index) => ({
    ...priced,
    lineNumber: index + 1,
    product: productOf(products, priced.productId),
    note: input.lines[index]?.note,
  }));
  return {
    ...facts,
    businessDate: businessDate(soldAt.getTime(), place.timeZone),
    billYear: businessYear(soldAt.getTime(), place.timeZone),
    cart,
    settlement,
    lines,
    takes: takesOf(lines),
  };
}

function productOf(products: ReadonlyMap<string, SellableProduct>, id: string): SellableProduct {
  const product = products.get(id);
  if (product === undefined) throw new Refusal("resource.not_found", { resource: "product", id });
  return product;
}

function refuseBrokenUnit({ line, product }: { line: CheckoutInput["lines"][number]; product: SellableProduct }): void {
  if (fitsUnit(milli(line.quantityMilli), product.unit)) return;
  throw new Refusal("quantity.not_whole", {
    productId: product.id,
    unit: product.unit,
    quantityMilli: line.quantityMilli,
  });
}

function settle(input: CheckoutInput, cart: PricedCart, cashRounding: CashRounding): Settlement {
  const tenders: TenderGiven[] = input.tenders.map((tender) => ({ ...tender, amountMinor: minor(tender.amountMinor) }));
  const { totalMinor } = cart;
  const nextMethod = tenders.length > 0 && tenders.every(({ method }) => method === "CASH") ? "CASH" : "CARD";
  // Compared before the tenders are, because exact money for a stale total would otherwise be refused as too little.
  const actualTotalMinor = toWire(amountDue({ totalMinor, tenders: [], cashRounding, nextMethod }));
  if (actualTotalMinor !== input.expectedTotalMinor) {
    const { expectedTotalMinor } = input;
    throw new Refusal("sale.total_mismatch", {
      expectedTotalMinor,
      actualTotalMinor,
      lines: cart.lines.map(figuresOf),
    });
  }
  return settleSale({ totalMinor, tenders, cashRounding });
}

function figuresOf(line: PricedLine, index: number) {
  const { productId, taxPpm } = line;
  return {
    lineNumber: index + 1,
    productId,
    taxPpm,
    unitPriceMinor: toWire(line.unitPriceMinor),
    totalMinor: toWire(line.totalMinor),
  };
}

/** What each product loses in all, in product-id order; the same product on several lines counts together. */
function takesOf(lines: readonly SoldLine[]): Take[] {
  const byProduct = Map.groupBy(lines, (line) => line.productId);
  const inOrder = [...byProduct].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.flatMap(([productId, [first, ...others]]) => {
    if (first === undefined) return [];
    const { name, unit, availableMilli } = first.product;
    const requiredMilli = milli([first, ...others].reduce((total, line) => total + line.quantityMilli, 0n));
    return [{ productId, name, unit, availableMilli, requiredMilli, movements: 1 + others.length }];
  });
}
