import type { Tx } from "@galla/db";
import { addToDrawer, drawerCash, minor, TENDER_METHODS, ZERO } from "@galla/domain";
import type { ShiftFigures } from "@galla/validators";
import { wire } from "../../platform/wire.ts";
import { toShiftEvent, type CashMovement } from "./cash-movements.ts";

type Sums = Omit<ShiftFigures, "cash" | "refundCount" | "refundMinor" | "noSaleCount">;

type Shift = { readonly id: string; readonly openingFloatMinor: bigint };

/**
 * The figures of a shift's X or Z report: of the sales that belong to it by its id, without those that came after it was closed, and of
 * its movements of cash.
 */
export async function figuresOf(
  tx: Tx,
  merchantId: string,
  { shift, movements }: { readonly shift: Shift; readonly movements: readonly CashMovement[] },
): Promise<ShiftFigures> {
  const sums = await sumSales(tx, merchantId, shift.id);
  const cashTakenMinor = sums.byMethod.find(({ method }) => method === "CASH")?.amountMinor ?? 0;
  const flows = {
    openingFloatMinor: minor(shift.openingFloatMinor),
    takenMinor: minor(cashTakenMinor),
    // Nothing can be given back yet: there is no refund that could be stored.
    refundedMinor: ZERO,
    inMinor: ZERO,
    outMinor: ZERO,
  };
  return {
    ...sums,
    refundCount: 0,
    refundMinor: 0,
    noSaleCount: movements.filter(({ type }) => type === "NO_SALE").length,
    byMethod: sums.byMethod.toSorted((left, right) => rankOf(left.method) - rankOf(right.method)),
    cash: wire(drawerCash(movements.map(toShiftEvent).reduce(addToDrawer, flows))),
  };
}

const rankOf = (method: (typeof TENDER_METHODS)[number]) => TENDER_METHODS.indexOf(method);

/** One statement that reads the shift's sales once, by their index, and sums them four ways. */
async function sumSales(tx: Tx, merchantId: string, shiftId: string): Promise<Sums> {
  const [row] = await tx.$queryRaw<{ sums: Sums }[]>`
    WITH sold AS MATERIALIZED (
      SELECT s.id, s.cashier_id, s.status, s.line_count, s.subtotal_minor, s.discount_minor, s.tax_minor, s.rounding_minor, s.total_minor,
             s.bill_number, s.bill_year, s.bill_seq
        FROM sale s
       WHERE s.merchant_id = ${merchantId}::uuid AND s.shift_id = ${shiftId}::uuid
         AND NOT EXISTS (SELECT FROM shift_adjustment a
                          WHERE a.merchant_id = s.merchant_id AND a.shift_id = s.shift_id AND a.sale_id = s.id)),
    by_method AS (
      SELECT t.method, count(*) AS count, sum(t.amount_minor) AS amount
        FROM sold JOIN sale_tender t ON t.merchant_id = ${merchantId}::uuid AND t.sale_id = sold.id GROUP BY t.method),
    by_tax AS (
      SELECT l.tax_ppm, sum(l.total_minor - l.tax_minor) AS net, sum(l.tax_minor) AS tax
        FROM sold JOIN sale_line l ON l.merchant_id = ${merchantId}::uuid AND l.sale_id = sold.id GROUP BY l.tax_ppm),
    by_cashier AS (
      SELECT u.id, u.full_name, sums.count, sums.total
        FROM (SELECT cashier_id, count(*) AS count, sum(total_minor) AS total FROM sold GROUP BY cashier_id) sums
        JOIN app_user u ON u.merchant_id = ${merchantId}::uuid AND u.id = sums.cashier_id)
    SELECT jsonb_build_object(
      'saleCount', count(*), 'lineCount', coalesce(sum(line_count), 0), 'grossMinor', coalesce(sum(subtotal_minor), 0),
      'discountMinor', coalesce(sum(discount_minor), 0), 'taxMinor', coalesce(sum(tax_minor), 0),
      'roundingMinor', coalesce(sum(rounding_minor), 0), 'totalMinor', coalesce(sum(total_minor), 0),
      'voidCount', count(*) FILTER (WHERE status = 'VOIDED'),
      'firstBillNumber', (SELECT bill_number FROM sold ORDER BY bill_year, bill_seq LIMIT 1),
      'lastBillNumber', (SELECT bill_number FROM sold ORDER BY bill_year DESC, bill_seq DESC LIMIT 1),
      'byMethod', (SELECT coalesce(jsonb_agg(jsonb_build_object('method', method, 'count', count, 'amountMinor', amount)), '[]')
                     FROM by_method),
      'byTax', (SELECT coalesce(jsonb_agg(jsonb_build_object('taxPpm', tax_ppm, 'netMinor', net, 'taxMinor', tax) ORDER BY tax_ppm), '[]')
                  FROM by_tax),
      'byCashier', (SELECT coalesce(jsonb_agg(jsonb_build_object('cashierId', id, 'fullName', full_name, 'count', count,
                                                                 'totalMinor', total) ORDER BY full_name, id), '[]')
                      FROM by_cashier)) AS sums
      FROM sold`;
  if (row === undefined) throw new Error("A sum over no rows is still a row");
  return row.sums;
}
