import { without, type Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

const saleId = (number: number) => fixtureId(exclusiveShop, "sale", number);
const sale = (number: number) => `merchant_id = '${exclusiveShop}' AND id = '${saleId(number)}'`;
const part = (number: number) => `merchant_id = '${exclusiveShop}' AND sale_id = '${saleId(number)}'`;
// Sale 40 is the last bill of 2027 at the first register, sale 39 at the second, whose code is 02.
const firstRegister = fixtureId(exclusiveShop, "register", 1);
const counter = `merchant_id = '${exclusiveShop}' AND register_id = '${firstRegister}' AND year = 2027`;
const nextBill = (code: string) =>
  `bill_seq = bill_seq + 1, bill_number = 'BILL-2027-${code}' || lpad((bill_seq + 1)::text, 6, '0')`;

export const documentCorruptions: readonly Corruption[] = [
  {
    what: "a sale that is there twice, under two bill numbers",
    sql: [
      without("sale", "sale_pkey"),
      `CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM sale WHERE ${sale(40)}`,
      `UPDATE twin SET ${nextBill("")}`,
      `INSERT INTO sale SELECT * FROM twin`,
      `UPDATE bill_counter SET last_number = last_number + 1 WHERE ${counter}`,
    ],
    breaks: ["I1"],
    shows: { sale_id: saleId(40), sales: 2 },
  },
  {
    what: "a content hash cut short",
    sql: [without("sale", "sale_hash_check"), `UPDATE sale SET content_hash = '\\x00' WHERE ${sale(3)}`],
    breaks: ["I2"],
    shows: { merchant_id: exclusiveShop, hash_bytes: 1 },
  },
  {
    what: "a tender under a number that leaves a hole",
    sql: [`UPDATE sale_tender SET tender_number = 7 WHERE ${part(7)}`],
    breaks: ["I3"],
    shows: { sale_id: saleId(7), part: "tender", highest: 7 },
  },
  {
    what: "a line under a number that leaves a hole, its movement with it",
    sql: [
      `UPDATE sale_line SET line_number = 9 WHERE ${part(7)} AND line_number = 1`,
      `UPDATE stock_movement SET line_number = 9 WHERE ${part(7)} AND line_number = 1`,
    ],
    breaks: ["I3"],
    shows: { sale_id: saleId(7), part: "line", highest: 9 },
  },
  {
    what: "a counter that ran ahead",
    sql: [`UPDATE bill_counter SET last_number = last_number + 1 WHERE ${counter}`],
    breaks: ["B1"],
    shows: { register_id: firstRegister, bill_year: 2027 },
  },
  {
    what: "a gap before the last bill",
    sql: [
      `UPDATE sale SET ${nextBill("")} WHERE ${sale(40)}`,
      `UPDATE bill_counter SET last_number = last_number + 1 WHERE ${counter}`,
    ],
    breaks: ["B1"],
    shows: { register_id: firstRegister, bill_year: 2027 },
  },
  {
    what: "a number given out twice",
    sql: [
      `DROP INDEX sale_merchant_id_register_id_bill_year_bill_seq_key, sale_merchant_id_store_id_bill_number_key`,
      `UPDATE sale SET bill_seq = last.bill_seq, bill_number = last.bill_number
         FROM (SELECT bill_seq, bill_number FROM sale WHERE ${sale(40)}) last WHERE ${sale(38)}`,
    ],
    breaks: ["B1"],
    shows: { register_id: firstRegister, bill_year: 2027 },
  },
  {
    what: "a counter that was lost",
    sql: [`DELETE FROM bill_counter WHERE ${counter}`],
    breaks: ["B1"],
    shows: { register_id: firstRegister, bill_year: 2027, counter: null },
  },
  {
    what: "a bill number without its register's code",
    sql: [`UPDATE sale SET bill_number = replace(bill_number, '-02-', '-') || '1' WHERE ${sale(39)}`],
    breaks: ["B1-text"],
    shows: { sale_id: saleId(39) },
  },
  {
    what: "a bill number whose prefix no store can have",
    sql: [`UPDATE sale SET bill_number = 'bill' || substr(bill_number, 5) WHERE ${sale(39)}`],
    breaks: ["B1-text"],
    shows: { sale_id: saleId(39) },
  },
  {
    what: "a sale made void behind the book's back",
    sql: [`UPDATE sale SET status = 'VOIDED' WHERE ${sale(39)}`],
    breaks: ["I3-status"],
    shows: { sale_id: saleId(39), status: "VOIDED" },
  },
  {
    what: "a bill of another year than its business day",
    sql: [`UPDATE sale SET business_date = '2026-12-31' WHERE ${sale(40)}`],
    breaks: ["B1-text"],
    shows: { sale_id: saleId(40), business_date: "2026-12-31" },
  },
];
