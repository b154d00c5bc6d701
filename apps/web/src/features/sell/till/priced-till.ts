import {
  amountDue,
  milli,
  minor,
  priceCart,
  Refusal,
  settleSale,
  toWire,
  type CashRounding,
  type Minor,
  type PricedCart,
  type RefusalBody,
  type Settlement,
  type TenderGiven,
  type TenderMethod,
} from "@galla/domain";
import type { CheckoutCommand, StorePlace } from "@galla/validators";
import { lawDiscount, lawCartDiscount } from "./law-discount.ts";
import { approvedIdsOf } from "./cart-approval.ts";
import type { TillCart } from "./till-cart.ts";

/** What of a store decides the figures of its sales. */
export type StoreLaw = Pick<StorePlace, "taxMode" | "cashRoundingIncrementMinor" | "cashRoundingMode">;

/** The figures of a cart, or why the law says no (a discount larger than what it comes off). */
export type PricedTill =
  | { readonly priced: PricedCart; readonly refusal: null }
  | { readonly priced: null; readonly refusal: RefusalBody };

const known = new WeakMap<TillCart, { taxMode: StoreLaw["taxMode"]; result: PricedTill }>();

/** The cart's figures by the shared law, with no request. Computed once per cart, however many parts of the screen ask. */
export function pricedOf(cart: TillCart, { taxMode }: StoreLaw): PricedTill {
  const before = known.get(cart);
  if (before?.taxMode === taxMode) return before.result;
  const result = price(cart, taxMode);
  known.set(cart, { taxMode, result });
  return result;
}

function price(cart: TillCart, taxMode: StoreLaw["taxMode"]): PricedTill {
  const lines = cart.lines.map((line) => ({
    productId: line.productId,
    quantityMilli: milli(line.quantityMilli),
    unitPriceMinor: minor(line.overrideMinor ?? line.priceMinor),
    taxPpm: line.taxPpm,
    discount: lawDiscount(line.discount),
  }));
  try {
    return { priced: priceCart({ lines, discount: lawCartDiscount(cart.discount), taxMode }), refusal: null };
  } catch (error) {
    return { priced: null, refusal: refusalBodyOf(error) };
  }
}

function refusalBodyOf(error: unknown): RefusalBody {
  if (!(error instanceof Refusal)) throw error;
  return { code: error.code, details: error.details };
}

export function cashRoundingOf(store: StoreLaw): CashRounding {
  return { incrementMinor: minor(store.cashRoundingIncrementMinor), mode: store.cashRoundingMode };
}

export function tendersOf(cart: TillCart): TenderGiven[] {
  return cart.tenders.map((tender) => ({ ...tender, amountMinor: minor(tender.amountMinor) }));
}

/** What is still owed if the next tender is of this method. */
export function dueOf(cart: TillCart, store: StoreLaw, nextMethod: TenderMethod): Minor {
  const { priced } = pricedOf(cart, store);
  if (priced === null) return minor(0);
  return amountDue({
    totalMinor: priced.totalMinor,
    tenders: tendersOf(cart),
    cashRounding: cashRoundingOf(store),
    nextMethod,
  });
}

/** The sale as it would be settled now; a refusal while something is missing or too much. */
export function settlementOf(
  cart: TillCart,
  store: StoreLaw,
): { settlement: Settlement; refusal: null } | { settlement: null; refusal: RefusalBody } {
  const { priced, refusal } = pricedOf(cart, store);
  if (priced === null) return { settlement: null, refusal };
  try {
    const settlement = settleSale({
      totalMinor: priced.totalMinor,
      tenders: tendersOf(cart),
      cashRounding: cashRoundingOf(store),
    });
    return { settlement, refusal: null };
  } catch (error) {
    return { settlement: null, refusal: refusalBodyOf(error) };
  }
}

/** Where a sale is rung up, and in which shift. */
export type SalePlace = { readonly registerId: string; readonly shiftId: string };

/** The cart as the command that rings it up, with what was approved of it as it stands. */
export function commandOf(cart: TillCart, place: SalePlace, expectedTotal: Minor): CheckoutCommand {
  const approvalIds = approvedIdsOf(cart);
  const lines = cart.lines.map((line) => ({
    productId: line.productId,
    quantityMilli: line.quantityMilli,
    ...(line.overrideMinor === null ? {} : { unitPriceMinor: line.overrideMinor }),
    ...(line.discount === null ? {} : { discount: line.discount }),
    ...(line.note === "" ? {} : { note: line.note }),
  }));
  return {
    saleId: cart.saleId,
    ...place,
    lines,
    tenders: [...cart.tenders],
    expectedTotalMinor: toWire(expectedTotal),
    ...(approvalIds.length === 0 ? {} : { approvalIds: [...approvalIds] }),
    ...(cart.discount === null ? {} : { discount: cart.discount }),
    ...(cart.customerName === "" ? {} : { customerName: cart.customerName }),
    ...(cart.note === "" ? {} : { note: cart.note }),
  };
}
