/**
 * The plain reference of a shift's figures: what was sold is worked out by hand from prices at 5 % tax and cash rounded to 50, kept in
 * lists, and counted from the beginning each time. It shares no code with the product.
 */
type Method = "CASH" | "CARD" | "UPI";
export type Payment = "cash" | "twoNotes" | "card" | "split";

export type Basket = {
  readonly priceMinor: number;
  readonly pieces: number;
  readonly discountMinor: number;
  readonly payment: Payment;
  readonly tooMuchMinor: number;
};

type Tender = { readonly method: Method; readonly tendered: number; readonly applied: number };

export type WorkedSale = {
  readonly gross: number;
  readonly discount: number;
  readonly tax: number;
  readonly rounding: number;
  readonly total: number;
  readonly tenders: readonly Tender[];
};

export type SoldSale = WorkedSale & { readonly id: string; readonly bill: string; readonly cashier: string };

export type ShiftRecord = {
  readonly id: string;
  readonly register: 0 | 1;
  readonly float: number;
  readonly sales: SoldSale[];
  readonly late: SoldSale[];
  readonly moves: { readonly type: "IN" | "OUT" | "NO_SALE"; readonly amount: number }[];
  closed: { readonly counted: number; readonly zNumber: number } | null;
};

/** One basket of one product, worked out by hand. */
export function workOut({ priceMinor, pieces, discountMinor: discount, payment, tooMuchMinor }: Basket): WorkedSale {
  const gross = priceMinor * pieces;
  const tax = Math.round(((gross - discount) * 5) / 100);
  const exact = gross - discount + tax;
  const over = exact % 50;
  const rounding = payment === "card" || payment === "split" ? 0 : over >= 25 ? 50 - over : -over;
  const total = exact + rounding;
  const third = Math.floor(total / 3);
  const last = (applied: number): Tender => ({ method: "CASH", tendered: applied + tooMuchMinor, applied });
  const tenders: Record<Payment, readonly Tender[]> = {
    cash: [last(total)],
    twoNotes: [{ method: "CASH", tendered: third, applied: third }, last(total - third)],
    card: [{ method: "UPI", tendered: total, applied: total }],
    split: [{ method: "CARD", tendered: third, applied: third }, last(total - third)],
  };
  return { gross, discount, tax, rounding, total, tenders: tenders[payment] };
}

const plus = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** What a sale leaves in the drawer. */
export const cashOf = (sale: WorkedSale) =>
  plus(sale.tenders.filter(({ method }) => method === "CASH").map(({ applied }) => applied));

/** What the drawer should hold. */
export function expectedOf({ float, sales, moves }: ShiftRecord): number {
  const signs = { IN: 1, OUT: -1, NO_SALE: 0 };
  return float + plus(sales.map(cashOf)) + plus(moves.map(({ type, amount }) => signs[type] * amount));
}

/** The whole X or Z report of a shift, counted anew. */
export function figuresOf(shift: ShiftRecord, cashierIds: ReadonlyMap<string, string>) {
  const { sales, moves } = shift;
  const sumOf = (pick: (sale: SoldSale) => number) => plus(sales.map(pick));
  const moved = (type: string) => plus(moves.filter((move) => move.type === type).map(({ amount }) => amount));
  const tenders = sales.flatMap((sale) => sale.tenders);
  const methods = (["CASH", "CARD", "UPI"] as const).filter((method) =>
    tenders.some((tender) => tender.method === method),
  );
  const cashiers = [...new Set(sales.map(({ cashier }) => cashier))].toSorted();
  const taxed = {
    taxPpm: 50_000,
    netMinor: sumOf(({ gross, discount }) => gross - discount),
    taxMinor: sumOf(({ tax }) => tax),
  };
  return {
    saleCount: sales.length,
    lineCount: sales.length,
    grossMinor: sumOf(({ gross }) => gross),
    discountMinor: sumOf(({ discount }) => discount),
    taxMinor: sumOf(({ tax }) => tax),
    roundingMinor: sumOf(({ rounding }) => rounding),
    totalMinor: sumOf(({ total }) => total),
    refundCount: 0,
    refundMinor: 0,
    voidCount: 0,
    noSaleCount: moves.filter(({ type }) => type === "NO_SALE").length,
    firstBillNumber: sales.at(0)?.bill ?? null,
    lastBillNumber: sales.at(-1)?.bill ?? null,
    byMethod: methods.map((method) => {
      const paid = tenders.filter((tender) => tender.method === method);
      return { method, count: paid.length, amountMinor: plus(paid.map(({ applied }) => applied)) };
    }),
    byTax: sales.length === 0 ? [] : [taxed],
    byCashier: cashiers.map((fullName) => {
      const theirs = sales.filter(({ cashier }) => cashier === fullName);
      const totalMinor = plus(theirs.map(({ total }) => total));
      return { cashierId: cashierIds.get(fullName), fullName, count: theirs.length, totalMinor };
    }),
    cash: {
      openingFloatMinor: shift.float,
      takenMinor: plus(sales.map(cashOf)),
      refundedMinor: 0,
      inMinor: moved("IN"),
      outMinor: moved("OUT"),
      expectedMinor: expectedOf(shift),
    },
  };
}
