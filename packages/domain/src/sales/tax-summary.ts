import { add, subtract, ZERO, type Minor } from "../money.ts";

/** What was sold at one tax rate: the amount without tax, and the tax. */
export type TaxSummaryRow = { readonly taxPpm: number; readonly netMinor: Minor; readonly taxMinor: Minor };

type TaxedLine = { readonly taxPpm: number; readonly taxMinor: Minor; readonly totalMinor: Minor };

/** The tax of priced lines by rate, lowest rate first, summed from the lines and never computed anew. */
export function summariseTax(lines: readonly TaxedLine[]): TaxSummaryRow[] {
  const rows = new Map<number, TaxSummaryRow>();
  for (const { taxPpm, taxMinor, totalMinor } of lines) {
    const row = rows.get(taxPpm) ?? { taxPpm, netMinor: ZERO, taxMinor: ZERO };
    const netMinor = add(row.netMinor, subtract(totalMinor, taxMinor));
    rows.set(taxPpm, { taxPpm, netMinor, taxMinor: add(row.taxMinor, taxMinor) });
  }
  return [...rows.values()].toSorted((left, right) => left.taxPpm - right.taxPpm);
}
