import { UNITS } from "@galla/domain";
import type { CartDiscountInput, CheckoutCommand, LineDiscountInput, TillProduct } from "@galla/validators";
import { v7 } from "uuid";

export type TillTender = CheckoutCommand["tenders"][number];

/** A line of the cart. It carries what it needs of its product, so that it can be shown and priced after a reload at once. */
export type TillLine = {
  readonly lineId: string;
  readonly productId: string;
  readonly name: string;
  readonly sku: string;
  readonly unit: TillProduct["unit"];
  readonly priceMinor: number;
  readonly taxPpm: number;
  readonly quantityMilli: number;
  /** A price of this sale alone; null sells at the catalogue's. */
  readonly overrideMinor: number | null;
  readonly discount: LineDiscountInput | null;
  readonly note: string;
};

/** What a leader has approved of a cart, as it stood then. */
export type CartApproval = { readonly ids: readonly string[]; readonly content: string };

/** A sale in the making. Its id is made with it and stays until the sale is done: identity and idempotency key in one. */
export type TillCart = {
  readonly saleId: string;
  readonly lines: readonly TillLine[];
  readonly discount: CartDiscountInput | null;
  readonly customerName: string;
  readonly note: string;
  readonly tenders: readonly TillTender[];
  readonly approval?: CartApproval;
};

export const ONE_MILLI = 1000;

export function newCart(): TillCart {
  return { saleId: v7(), lines: [], discount: null, customerName: "", note: "", tenders: [] };
}

/** Whether there is nothing in it that would be missed. */
export function isEmptyCart(cart: TillCart): boolean {
  return cart.lines.length === 0 && cart.tenders.length === 0 && cart.customerName === "" && cart.note === "";
}

/** Whether the product is weighed or measured, so that a quantity should be asked for. */
export function isMeasured(unit: TillProduct["unit"]): boolean {
  return UNITS[unit].decimals > 0;
}

/** One more of a product: onto its line where there is one at the catalogue's price, else as a new line. Says which line. */
export function withProduct(
  cart: TillCart,
  product: TillProduct,
  quantityMilli: number,
): { cart: TillCart; lineId: string } {
  const present = cart.lines.findLast(
    (line) => line.productId === product.id && line.overrideMinor === null && line.note === "",
  );
  if (present !== undefined) {
    const more = (line: TillLine) => ({ ...line, quantityMilli: line.quantityMilli + quantityMilli });
    return { cart: withLine(cart, present.lineId, more), lineId: present.lineId };
  }
  const { id: productId, name, sku, unit, priceMinor, taxPpm } = product;
  const line: TillLine = {
    lineId: v7(),
    productId,
    name,
    sku,
    unit,
    priceMinor,
    taxPpm,
    quantityMilli,
    overrideMinor: null,
    discount: null,
    note: "",
  };
  return { cart: { ...cart, lines: [...cart.lines, line] }, lineId: line.lineId };
}

export function withLine(cart: TillCart, lineId: string, change: (line: TillLine) => TillLine): TillCart {
  return { ...cart, lines: cart.lines.map((line) => (line.lineId === lineId ? change(line) : line)) };
}

export function withoutLine(cart: TillCart, lineId: string): TillCart {
  return { ...cart, lines: cart.lines.filter((line) => line.lineId !== lineId) };
}

/** At most this much of a product in all lines together, taken off the lines added last. Nothing left of a line removes it. */
export function withAtMost(cart: TillCart, productId: string, mostMilli: number): TillCart {
  let left = mostMilli;
  const lines = cart.lines.flatMap((line) => {
    if (line.productId !== productId) return [line];
    const quantityMilli = Math.min(line.quantityMilli, left);
    left -= quantityMilli;
    return quantityMilli > 0 ? [{ ...line, quantityMilli }] : [];
  });
  return { ...cart, lines };
}

/** The cart at the prices and taxes the server answered with, line by line. */
export function repriced(
  cart: TillCart,
  figures: readonly { lineNumber: number; unitPriceMinor: number; taxPpm: number }[],
): TillCart {
  const byNumber = new Map(figures.map((figure) => [figure.lineNumber, figure]));
  const lines = cart.lines.map((line, index) => {
    const figure = byNumber.get(index + 1);
    if (figure === undefined) return line;
    const { taxPpm, unitPriceMinor } = figure;
    return line.overrideMinor === null ? { ...line, taxPpm, priceMinor: unitPriceMinor } : { ...line, taxPpm };
  });
  return { ...cart, lines };
}
