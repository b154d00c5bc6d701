import { without, type Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId, inclusiveShop } from "../two-shops.ts";

// Sale 6 is paid by UPI and cash, sale 7 by cash alone and rounded, sale 8 has a discount on the whole cart.
const saleId = (number: number) => fixtureId(exclusiveShop, "sale", number);
const sale = (number: number) => `merchant_id = '${exclusiveShop}' AND id = '${saleId(number)}'`;
const part = (number: number) => `merchant_id = '${exclusiveShop}' AND sale_id = '${saleId(number)}'`;
const inclusiveSaleId = fixtureId(inclusiveShop, "sale", 9);

export const moneyCorruptions: readonly Corruption[] = [
  {
    what: "a total that is one more than its parts, and paid",
    sql: [
      without("sale", "sale_total_check"),
      `UPDATE sale SET total_minor = total_minor + 1, paid_minor = paid_minor + 1 WHERE ${sale(7)}`,
      `UPDATE sale_tender SET amount_minor = amount_minor + 1, tendered_minor = tendered_minor + 1 WHERE ${part(7)}`,
    ],
    breaks: ["M1", "M2"],
    shows: { merchant_id: exclusiveShop, tax_mode: "EXCLUSIVE" },
  },
  {
    what: "two lines' totals that are wrong by one and cancel out",
    sql: [
      without("sale_line", "sale_line_total_check"),
      `UPDATE sale_line SET total_minor = total_minor + CASE line_number WHEN 1 THEN 1 ELSE -1 END WHERE ${part(8)} AND line_number <= 2`,
    ],
    breaks: ["M1-lines"],
    shows: { merchant_id: exclusiveShop },
  },
  {
    what: "a subtotal and a discount that are both too high",
    sql: [`UPDATE sale SET subtotal_minor = subtotal_minor + 1, discount_minor = discount_minor + 1 WHERE ${sale(8)}`],
    breaks: ["M2"],
    shows: { sale_id: saleId(8) },
  },
  {
    what: "a line count that is too high",
    sql: [`UPDATE sale SET line_count = line_count + 1 WHERE ${sale(6)}`],
    breaks: ["M2"],
    shows: { sale_id: saleId(6), line_count: 4 },
  },
  {
    what: "a sale without any line, whose movements stayed",
    sql: [`DELETE FROM sale_line WHERE ${part(6)}`],
    breaks: ["M2", "S3"],
    shows: { sale_id: saleId(6), sum_of_lines: null },
  },
  {
    what: "a gross that is not quantity × price, hidden by a discount",
    sql: [
      without("sale_line", "sale_line_gross_check"),
      `UPDATE sale_line SET gross_minor = gross_minor + 1, line_discount_minor = line_discount_minor + 1 WHERE ${part(6)} AND line_number = 2`,
      `UPDATE sale SET subtotal_minor = subtotal_minor + 1, discount_minor = discount_minor + 1 WHERE ${sale(6)}`,
    ],
    breaks: ["M3"],
    shows: { sale_id: saleId(6), line_number: 2 },
  },
  {
    what: "a contained tax that is one too high, which no CHECK of a row can tell",
    sql: [
      `UPDATE sale_line SET tax_minor = tax_minor + 1 WHERE sale_id = '${inclusiveSaleId}' AND line_number = 1`,
      `UPDATE sale SET tax_minor = tax_minor + 1 WHERE id = '${inclusiveSaleId}'`,
    ],
    breaks: ["M3-tax"],
    shows: { merchant_id: inclusiveShop, line_number: 1, tax_mode: "INCLUSIVE" },
  },
  {
    what: "an added tax that is one too high everywhere",
    sql: [
      `UPDATE sale_line SET tax_minor = tax_minor + 1, total_minor = total_minor + 1 WHERE ${part(6)} AND line_number = 1`,
      `UPDATE sale SET tax_minor = tax_minor + 1, total_minor = total_minor + 1, paid_minor = paid_minor + 1 WHERE ${sale(6)}`,
      `UPDATE sale_tender SET amount_minor = amount_minor + 1, tendered_minor = tendered_minor + 1 WHERE ${part(6)} AND tender_number = 1`,
    ],
    breaks: ["M3-tax"],
    shows: { merchant_id: exclusiveShop, line_number: 1, tax_mode: "EXCLUSIVE" },
  },
  {
    what: "ten owed by nobody",
    sql: [
      without("sale", "sale_credit_check"),
      `UPDATE sale SET paid_minor = paid_minor - 10, credit_minor = 10, payment_status = 'PARTIAL' WHERE ${sale(6)}`,
      `UPDATE sale_tender SET amount_minor = amount_minor - 10, tendered_minor = tendered_minor - 10 WHERE ${part(6)} AND tender_number = 1`,
    ],
    breaks: ["M4"],
    shows: { merchant_id: exclusiveShop, credit_minor: 10, payment_status: "PARTIAL" },
  },
  {
    what: "less paid than the total, and called paid",
    sql: [
      without("sale", "sale_settled_check"),
      `UPDATE sale SET paid_minor = paid_minor - 10 WHERE ${sale(6)}`,
      `UPDATE sale_tender SET amount_minor = amount_minor - 10, tendered_minor = tendered_minor - 10 WHERE ${part(6)} AND tender_number = 1`,
    ],
    breaks: ["M4"],
    shows: { merchant_id: exclusiveShop, credit_minor: 0 },
  },
  {
    what: "a lost tender",
    sql: [`DELETE FROM sale_tender WHERE ${part(6)} AND tender_number = 2`],
    breaks: ["M5"],
    shows: { sale_id: saleId(6) },
  },
  {
    what: "a tender whose change does not add up",
    sql: [
      without("sale_tender", "sale_tender_sum_check"),
      `UPDATE sale_tender SET tendered_minor = tendered_minor + 1 WHERE ${part(7)}`,
    ],
    breaks: ["M6"],
    shows: { sale_id: saleId(7), tender_number: 1, method: "CASH" },
  },
  {
    what: "change out of a UPI payment",
    sql: [
      without("sale_tender", "sale_tender_change_check"),
      `UPDATE sale_tender SET method = 'UPI' WHERE ${part(6)} AND tender_number = 2`,
    ],
    breaks: ["M6"],
    shows: { sale_id: saleId(6), method: "UPI", change_minor: 50 },
  },
  {
    what: "a rounded sale that was paid by card",
    sql: [
      `UPDATE sale_tender SET method = 'CARD', tendered_minor = amount_minor, change_minor = 0 WHERE ${part(7)}`,
      `UPDATE sale SET change_minor = 0 WHERE ${sale(7)}`,
    ],
    breaks: ["M6-rounding"],
    shows: { merchant_id: exclusiveShop },
  },
];
