type BillSeries = { readonly prefix: string; readonly registerCode: string | null; readonly year: number };
export type BillNumber = BillSeries & { readonly number: number };

/**
 * A bill's printed number: BILL-2026-000123 at a store's first register, which has no code here, and
 * BILL-2026-02-000123 at any other; the store may have chosen another prefix than BILL. Past 999,999 the number simply grows. Source: requirements 3-64, C11.
 */
export function formatBillNumber({ number, ...series }: BillNumber): string {
  return `${billPrefix(series)}${String(number).padStart(6, "0")}`;
}

/** What every bill of a register and year begins with, for where the number itself is only known to the database. */
export function billPrefix({ prefix, registerCode, year }: BillSeries): string {
  const register = registerCode === null ? "" : `${registerCode}-`;
  return `${prefix}-${String(year).padStart(4, "0")}-${register}`;
}
