import type { RungInvoice } from "./ring-up.ts";
import type { StoredSale } from "./stored-totals.ts";

export type Mismatch = { readonly invoice: string; readonly problem: string };

export type Reconciliation = {
  readonly soldInvoices: number;
  readonly soldLines: number;
  readonly fileMinor: bigint;
  readonly storedMinor: bigint;
  readonly mismatches: readonly Mismatch[];
  readonly refusals: ReadonlyMap<string, readonly RungInvoice[]>;
};

/** Holds each invoice of the file against the sale in the books: total to the cent, and number of lines. */
export function reconcile(rung: readonly RungInvoice[], stored: ReadonlyMap<string, StoredSale>): Reconciliation {
  const sold = rung.filter(({ outcome }) => outcome.kind === "sold");
  const refused = rung.filter(({ outcome }) => outcome.kind === "refused");
  const mismatches = sold.flatMap((entry) => {
    const problem = problemOf(entry, stored.get(entry.saleId));
    return problem === null ? [] : [{ invoice: entry.invoice.number, problem }];
  });
  return {
    soldInvoices: sold.length,
    soldLines: sold.reduce((total, { saleId }) => total + (stored.get(saleId)?.lineCount ?? 0), 0),
    fileMinor: sumMinor(sold.map(({ invoice }) => invoice.totalMinor)),
    storedMinor: sumMinor(sold.map(({ saleId }) => stored.get(saleId)?.totalMinor ?? 0n)),
    mismatches,
    refusals: Map.groupBy(refused, ({ outcome }) => (outcome.kind === "refused" ? outcome.code : "")),
  };
}

function problemOf({ invoice, outcome }: RungInvoice, stored: StoredSale | undefined): string | null {
  if (stored === undefined) return "answered as sold but not in the books";
  if (stored.totalMinor !== invoice.totalMinor) return `file ${invoice.totalMinor}, books ${stored.totalMinor}`;
  if (outcome.kind === "sold" && outcome.answeredMinor !== stored.totalMinor)
    return `answered ${outcome.answeredMinor}, books ${stored.totalMinor}`;
  if (stored.lineCount !== invoice.rows.length) return `file ${invoice.rows.length} lines, books ${stored.lineCount}`;
  return null;
}

const sumMinor = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n);
