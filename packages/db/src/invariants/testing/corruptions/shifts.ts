import { expect } from "vitest";
import type { Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

// Shift 3 of the third register is closed with Z report 1; shift 4 is open after it. Sale 42 is in the first, sale 51 came late for it.
const shiftId = fixtureId(exclusiveShop, "shift", 3);
const registerId = fixtureId(exclusiveShop, "register", 3);
const shift = `merchant_id = '${exclusiveShop}' AND id = '${shiftId}'`;
const ofShift = `merchant_id = '${exclusiveShop}' AND shift_id = '${shiftId}'`;
const saleId = (number: number) => fixtureId(exclusiveShop, "sale", number);
const sale = (number: number) => `merchant_id = '${exclusiveShop}' AND id = '${saleId(number)}'`;
const inReport = (path: string, value: string) =>
  `UPDATE shift SET z_report = jsonb_set(z_report, '${path}', ${value}::text::jsonb) WHERE ${shift}`;

/** A second open shift, or a second living till, beside the one there is. */
const twin = (table: "shift" | "till", of: string) => [
  `DROP INDEX ${table}_${table === "shift" ? "open" : "live"}_key`,
  `CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM ${table} WHERE merchant_id = '${exclusiveShop}' AND id = '${of}'`,
  `UPDATE twin SET id = gen_random_uuid()`,
  `INSERT INTO ${table} SELECT * FROM twin`,
];

export const shiftCorruptions: readonly Corruption[] = [
  {
    what: "a drawer that should hold less than it was given, its report altered with it",
    sql: [
      `UPDATE shift SET expected_cash_minor = expected_cash_minor - 50 WHERE ${shift}`,
      inReport("{figures,cash,expectedMinor}", "expected_cash_minor"),
      inReport("{differenceMinor}", "0"),
    ],
    breaks: ["M8"],
    shows: { shift_id: shiftId, register_id: registerId },
  },
  {
    what: "a coin fewer than was counted",
    sql: [`UPDATE shift_count SET count = count - 1 WHERE ${ofShift} AND denomination_minor = 100`],
    breaks: ["M8-count"],
    shows: { shift_id: shiftId },
  },
  {
    what: "a Z report that says less was sold",
    sql: [inReport("{figures,totalMinor}", "1")],
    breaks: ["M8-report"],
    shows: { shift_id: shiftId, z_number: 1, differs: { totalMinor: { report: 1 } } },
  },
  {
    what: "a Z report that says less was paid by UPI",
    sql: [inReport("{figures,byMethod,0,amountMinor}", "1")],
    breaks: ["M8-report"],
    shows: { shift_id: shiftId, differs: { byMethod: { report: { UPI: [expect.any(Number), 1] } } } },
  },
  {
    what: "a sale moved into another register's shift",
    sql: [`UPDATE sale SET shift_id = '${fixtureId(exclusiveShop, "shift", 4)}' WHERE ${sale(6)}`],
    breaks: ["M8-shift"],
    shows: { sale_id: saleId(6), register_of_shift: registerId },
  },
  {
    what: "a late sale slipped into the closed shift without an adjustment",
    sql: [`DELETE FROM shift_adjustment WHERE merchant_id = '${exclusiveShop}' AND sale_id = '${saleId(51)}'`],
    breaks: ["M8", "M8-report", "M8-late"],
    shows: { shift_id: shiftId },
  },
  {
    what: "an adjustment of another amount than its sale",
    sql: [`UPDATE shift_adjustment SET total_minor = total_minor + 1 WHERE merchant_id = '${exclusiveShop}'`],
    breaks: ["M8-late"],
    shows: { sale_id: saleId(51), shift_id: shiftId },
  },
  {
    what: "a second open shift",
    sql: [
      ...twin("shift", fixtureId(exclusiveShop, "shift", 4)),
      `SELECT append_audit('${exclusiveShop}', '${registerId}', '${exclusiveShop}', 'shift.opened', 'shift', id, NULL, NULL, '', '', NULL, NULL)
         FROM twin`,
    ],
    breaks: ["M8-open"],
    shows: { register_id: registerId, what: "open shift", found: 2 },
  },
  {
    what: "a second living till",
    sql: twin("till", fixtureId(exclusiveShop, "till", 2)),
    breaks: ["M8-open"],
    shows: { register_id: fixtureId(exclusiveShop, "register", 2), what: "living till", found: 2 },
  },
  {
    what: "a register that skipped a Z number",
    sql: [`UPDATE register SET last_z_number = 2 WHERE merchant_id = '${exclusiveShop}' AND id = '${registerId}'`],
    breaks: ["B3"],
    shows: { register_id: registerId, counter: 2, last_number: 1 },
  },
  {
    what: "an anchor that names another entry",
    sql: [inReport("{anchor,seq}", "1")],
    breaks: ["A5"],
    shows: { shift_id: shiftId, z_number: 1, seq: 1 },
  },
];
