import type { Invariant } from "./invariant.ts";

// What follows the prefix, which a store may choose anew at any time; each bill keeps the one it was printed with.
const numberText = `
  '-' || lpad(s.bill_year::text, 4, '0') || '-' || CASE r.code WHEN '' THEN '' ELSE r.code || '-' END
  || CASE WHEN s.bill_seq > 999999 THEN s.bill_seq::text ELSE lpad(s.bill_seq::text, 6, '0') END`;

/** Every sale is there once, whole, and under the number that is its own. */
export const documentInvariants: readonly Invariant[] = [
  {
    id: "I1",
    property: "A merchant has one sale under a sale id",
    sql: `SELECT merchant_id, id AS sale_id, count(*) AS sales FROM sale GROUP BY merchant_id, id HAVING count(*) > 1`,
  },
  {
    id: "I2",
    property: "A sale keeps the SHA-256 of its content, so that the same id with other content is told apart",
    sql: `SELECT merchant_id, bill_number, length(content_hash) AS hash_bytes FROM sale WHERE length(content_hash) <> 32`,
  },
  {
    id: "I3",
    property: "The stored answer is whole: lines and tenders are numbered 1 to n without a hole",
    sql: `
      SELECT merchant_id, sale_id, 'line' AS part, count(*) AS parts, min(line_number) AS lowest, max(line_number) AS highest
        FROM sale_line GROUP BY merchant_id, sale_id
      HAVING min(line_number) <> 1 OR max(line_number) <> count(*) OR count(DISTINCT line_number) <> count(*)
       UNION ALL
      SELECT merchant_id, sale_id, 'tender', count(*), min(tender_number), max(tender_number)
        FROM sale_tender GROUP BY merchant_id, sale_id
      HAVING min(tender_number) <> 1 OR max(tender_number) <> count(*) OR count(DISTINCT tender_number) <> count(*)`,
  },
  {
    id: "B1",
    property: "Bill numbers run 1 to n in each register and year: no duplicate, no gap, and the counter stands at n",
    sql: `
      WITH series AS (
        SELECT merchant_id, register_id, bill_year, count(*) AS bills, count(DISTINCT bill_seq) AS numbers,
               min(bill_seq) AS first_number, max(bill_seq) AS last_number
          FROM sale GROUP BY merchant_id, register_id, bill_year
      )
      SELECT coalesce(s.merchant_id, c.merchant_id) AS merchant_id, coalesce(s.register_id, c.register_id) AS register_id,
             coalesce(s.bill_year, c.year) AS bill_year, s.bills, s.numbers, s.first_number, s.last_number,
             c.last_number AS counter
        FROM series s
        FULL JOIN bill_counter c ON c.merchant_id = s.merchant_id AND c.register_id = s.register_id AND c.year = s.bill_year
       WHERE s.first_number <> 1 OR s.numbers <> s.bills OR s.last_number <> s.bills
          OR coalesce(s.bills, 0) IS DISTINCT FROM c.last_number`,
  },
  {
    id: "B1-text",
    property:
      "A bill number's text is a prefix, its year, its register's code and its number, and the year is that of the business day",
    sql: `
      SELECT s.merchant_id, s.id AS sale_id, s.bill_number, ${numberText} AS expected_to_end_in, s.business_date
        FROM sale s LEFT JOIN register r ON r.merchant_id = s.merchant_id AND r.store_id = s.store_id AND r.id = s.register_id
       WHERE substr(s.bill_number, strpos(s.bill_number, '-')) IS DISTINCT FROM ${numberText}
          OR split_part(s.bill_number, '-', 1) !~ '^[A-Z][A-Z0-9]{0,7}$'
          OR s.bill_year <> extract(year FROM s.business_date)`,
  },
  {
    id: "I3-status",
    property: "A sale stays completed while there is nothing that could void it or take goods back",
    // Its digest leaves the status out, because that will come to change; until it can, who changed it did so behind the book's back.
    sql: `SELECT merchant_id, id AS sale_id, bill_number, status FROM sale WHERE status <> 'COMPLETED'`,
  },
];
