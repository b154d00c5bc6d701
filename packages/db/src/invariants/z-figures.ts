/**
 * What the Z report of a closed shift must say, computed again from the documents: one row (merchant_id, shift_id, figures) for each
 * shift with a Z number. Lists of the report become objects by their key, so that no order matters.
 */
export const zFigures = `
  WITH counted_sale AS (
    SELECT s.* FROM sale s JOIN shift h ON h.merchant_id = s.merchant_id AND h.id = s.shift_id AND h.z_number IS NOT NULL
      LEFT JOIN shift_adjustment a ON a.merchant_id = s.merchant_id AND a.sale_id = s.id
     WHERE a.sale_id IS NULL
  ), total AS (
    SELECT merchant_id, shift_id, count(*) AS sales, sum(line_count) AS lines, sum(subtotal_minor) AS gross,
           sum(discount_minor) AS discount, sum(tax_minor) AS tax, sum(rounding_minor) AS rounding, sum(total_minor) AS total,
           (array_agg(bill_number ORDER BY bill_year, bill_seq))[1] AS first_bill,
           (array_agg(bill_number ORDER BY bill_year DESC, bill_seq DESC))[1] AS last_bill
      FROM counted_sale GROUP BY merchant_id, shift_id
  ), method AS (
    SELECT merchant_id, shift_id, jsonb_object_agg(method, jsonb_build_array(tenders, minor)) AS figures, 
           coalesce(sum(minor) FILTER (WHERE method = 'CASH'), 0) AS cash
      FROM (SELECT s.merchant_id, s.shift_id, t.method, count(*) AS tenders, sum(t.amount_minor) AS minor
              FROM counted_sale s JOIN sale_tender t ON t.merchant_id = s.merchant_id AND t.sale_id = s.id
             GROUP BY s.merchant_id, s.shift_id, t.method) part
     GROUP BY merchant_id, shift_id
  ), tax AS (
    SELECT merchant_id, shift_id, jsonb_object_agg(tax_ppm, jsonb_build_array(net, tax)) AS figures
      FROM (SELECT s.merchant_id, s.shift_id, l.tax_ppm, sum(l.tax_minor) AS tax,
                   sum(l.total_minor - l.tax_minor) AS net
              FROM counted_sale s JOIN sale_line l ON l.merchant_id = s.merchant_id AND l.sale_id = s.id
             GROUP BY s.merchant_id, s.shift_id, l.tax_ppm) part
     GROUP BY merchant_id, shift_id
  ), cashier AS (
    SELECT merchant_id, shift_id, jsonb_object_agg(cashier_id, jsonb_build_array(sales, minor)) AS figures
      FROM (SELECT merchant_id, shift_id, cashier_id, count(*) AS sales, sum(total_minor) AS minor
              FROM counted_sale GROUP BY merchant_id, shift_id, cashier_id) part
     GROUP BY merchant_id, shift_id
  ), drawer AS (
    SELECT merchant_id, shift_id, count(*) FILTER (WHERE type = 'NO_SALE') AS no_sales,
           coalesce(sum(amount_minor) FILTER (WHERE type = 'IN'), 0) AS cash_in,
           coalesce(sum(amount_minor) FILTER (WHERE type = 'OUT'), 0) AS cash_out
      FROM cash_movement GROUP BY merchant_id, shift_id
  )
  SELECT h.merchant_id, h.id AS shift_id, jsonb_build_object(
           'saleCount', coalesce(t.sales, 0), 'lineCount', coalesce(t.lines, 0), 'grossMinor', coalesce(t.gross, 0),
           'discountMinor', coalesce(t.discount, 0), 'taxMinor', coalesce(t.tax, 0), 'roundingMinor', coalesce(t.rounding, 0),
           'totalMinor', coalesce(t.total, 0), 'noSaleCount', coalesce(d.no_sales, 0),
           'firstBillNumber', t.first_bill, 'lastBillNumber', t.last_bill, 'byMethod', coalesce(m.figures, '{}'),
           'byTax', coalesce(x.figures, '{}'), 'byCashier', coalesce(c.figures, '{}'),
           'openingFloatMinor', h.opening_float_minor, 'takenMinor', coalesce(m.cash, 0), 'inMinor', coalesce(d.cash_in, 0),
           'outMinor', coalesce(d.cash_out, 0), 'expectedMinor', h.expected_cash_minor,
           'countedMinor', h.counted_cash_minor, 'differenceMinor', h.counted_cash_minor - h.expected_cash_minor,
           'zNumber', h.z_number, 'differenceReason', h.difference_reason) AS figures
    FROM shift h
    LEFT JOIN total t ON t.merchant_id = h.merchant_id AND t.shift_id = h.id
    LEFT JOIN method m ON m.merchant_id = h.merchant_id AND m.shift_id = h.id
    LEFT JOIN tax x ON x.merchant_id = h.merchant_id AND x.shift_id = h.id
    LEFT JOIN cashier c ON c.merchant_id = h.merchant_id AND c.shift_id = h.id
    LEFT JOIN drawer d ON d.merchant_id = h.merchant_id AND d.shift_id = h.id
   WHERE h.z_number IS NOT NULL`;

const keyed = (list: string, key: string, values: string) =>
  `(SELECT coalesce(jsonb_object_agg(e ->> '${key}', ${values}), '{}') FROM jsonb_array_elements(z_report #> '{figures,${list}}') e)`;

/** The same figures as the stored report of the row `shift` says them. */
export const zStated = `
  jsonb_build_object(
    'byMethod', ${keyed("byMethod", "method", "jsonb_build_array(e -> 'count', e -> 'amountMinor')")},
    'byTax', ${keyed("byTax", "taxPpm", "jsonb_build_array(e -> 'netMinor', e -> 'taxMinor')")},
    'byCashier', ${keyed("byCashier", "cashierId", "jsonb_build_array(e -> 'count', e -> 'totalMinor')")})
  || (z_report -> 'figures') - ARRAY['byMethod', 'byTax', 'byCashier', 'cash', 'refundCount', 'refundMinor', 'voidCount']
  || (z_report #> '{figures,cash}') - 'refundedMinor'
  || jsonb_build_object('countedMinor', z_report -> 'countedMinor', 'differenceMinor', z_report -> 'differenceMinor',
    'zNumber', z_report -> 'zNumber', 'differenceReason', z_report -> 'differenceReason')`;
