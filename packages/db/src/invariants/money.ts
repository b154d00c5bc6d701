import type { Invariant } from "./invariant.ts";

/**
 * Every figure of a sale follows from its lines and its tenders. PostgreSQL rounds a numeric half away from zero, as the law
 * does; a second hand on the same sums.
 */
export const moneyInvariants: readonly Invariant[] = [
  {
    id: "M1",
    property: "A sale's total is subtotal − discount + rounding, and + tax where prices exclude it",
    sql: `
      SELECT merchant_id, bill_number, tax_mode, subtotal_minor, discount_minor, tax_minor, rounding_minor, total_minor
        FROM sale
       WHERE total_minor <> subtotal_minor - discount_minor + rounding_minor
                              + CASE tax_mode WHEN 'EXCLUSIVE' THEN tax_minor ELSE 0 END`,
  },
  {
    id: "M1-lines",
    property: "A line's total is gross − discounts, and + tax where prices exclude it",
    sql: `
      SELECT s.merchant_id, s.bill_number, l.line_number, s.tax_mode, l.gross_minor, l.line_discount_minor, l.cart_discount_minor,
             l.tax_minor, l.total_minor
        FROM sale_line l JOIN sale s ON s.merchant_id = l.merchant_id AND s.id = l.sale_id
       WHERE l.total_minor <> l.gross_minor - l.line_discount_minor - l.cart_discount_minor
                              + CASE s.tax_mode WHEN 'EXCLUSIVE' THEN l.tax_minor ELSE 0 END`,
  },
  {
    id: "M2",
    property: "A sale has at least one line, and its count, subtotal, discount, tax and total are those of its lines",
    sql: `
      WITH lines AS (
        SELECT merchant_id, sale_id, count(*) AS line_count, sum(gross_minor) AS subtotal_minor,
               sum(line_discount_minor + cart_discount_minor) AS discount_minor, sum(tax_minor) AS tax_minor,
               sum(total_minor) AS total_minor
          FROM sale_line GROUP BY merchant_id, sale_id
      )
      SELECT coalesce(s.merchant_id, l.merchant_id) AS merchant_id, coalesce(s.id, l.sale_id) AS sale_id, s.bill_number,
             s.line_count, s.subtotal_minor, s.discount_minor, s.tax_minor, s.rounding_minor, s.total_minor, to_jsonb(l) AS sum_of_lines
        FROM sale s FULL JOIN lines l ON l.merchant_id = s.merchant_id AND l.sale_id = s.id
       WHERE (s.line_count, s.subtotal_minor, s.discount_minor, s.tax_minor, s.total_minor - s.rounding_minor)
             IS DISTINCT FROM (l.line_count, l.subtotal_minor, l.discount_minor, l.tax_minor, l.total_minor)
          OR s.line_count < 1`,
  },
  {
    id: "M3",
    property: "A line's gross is quantity × price, rounded half away from zero",
    sql: `
      SELECT merchant_id, sale_id, line_number, quantity_milli, unit_price_minor, gross_minor
        FROM sale_line WHERE gross_minor <> round(quantity_milli::numeric * unit_price_minor / 1000)`,
  },
  {
    id: "M3-tax",
    property:
      "A line's tax is its rate of what discounts leave: on top where prices exclude it, contained where they include it",
    sql: `
      SELECT s.merchant_id, s.bill_number, l.line_number, s.tax_mode, net.minor AS net_minor, l.tax_ppm, l.tax_minor
        FROM sale_line l
        JOIN sale s ON s.merchant_id = l.merchant_id AND s.id = l.sale_id
       CROSS JOIN LATERAL (SELECT l.gross_minor - l.line_discount_minor - l.cart_discount_minor AS minor) net
       WHERE l.tax_minor <> round(net.minor::numeric * l.tax_ppm
                                  / (1000000 + CASE s.tax_mode WHEN 'INCLUSIVE' THEN l.tax_ppm ELSE 0 END))`,
  },
  {
    id: "M4",
    property:
      "Paid + credit is the total, the payment status says so, and nobody owes while there is no customer to owe it",
    sql: `
      SELECT merchant_id, bill_number, total_minor, paid_minor, credit_minor, payment_status
        FROM sale
       WHERE paid_minor + credit_minor <> total_minor OR credit_minor <> 0
          OR payment_status::text <> CASE WHEN credit_minor = 0 THEN 'PAID' WHEN paid_minor > 0 THEN 'PARTIAL' ELSE 'CREDIT' END`,
  },
  {
    id: "M5",
    property: "A sale's tenders sum to what it says was paid and given back",
    sql: `
      WITH tenders AS (
        SELECT merchant_id, sale_id, sum(amount_minor) AS paid_minor, sum(change_minor) AS change_minor
          FROM sale_tender GROUP BY merchant_id, sale_id
      )
      SELECT coalesce(s.merchant_id, t.merchant_id) AS merchant_id, coalesce(s.id, t.sale_id) AS sale_id, s.bill_number,
             s.paid_minor, s.change_minor, t.paid_minor AS tenders_paid_minor, t.change_minor AS tenders_change_minor
        FROM sale s FULL JOIN tenders t ON t.merchant_id = s.merchant_id AND t.sale_id = s.id
       WHERE (s.paid_minor, s.change_minor) IS DISTINCT FROM (coalesce(t.paid_minor, 0), coalesce(t.change_minor, 0))`,
  },
  {
    id: "M6",
    property: "Tendered − change is what a tender pays, and only cash gives change",
    sql: `
      SELECT merchant_id, sale_id, tender_number, method, tendered_minor, amount_minor, change_minor
        FROM sale_tender
       WHERE tendered_minor - change_minor <> amount_minor OR amount_minor < 0 OR change_minor < 0
          OR (change_minor <> 0 AND method <> 'CASH')`,
  },
  {
    id: "M6-rounding",
    property: "Only a sale paid in nothing but cash is rounded",
    sql: `
      SELECT s.merchant_id, s.bill_number, s.rounding_minor
        FROM sale s
       WHERE s.rounding_minor <> 0
         AND (SELECT bool_and(t.method = 'CASH') FROM sale_tender t
               WHERE t.merchant_id = s.merchant_id AND t.sale_id = s.id) IS NOT TRUE`,
  },
];
