import { exclusiveShop, fixtureId } from "../../invariants/testing/two-shops.ts";

const id = (kind: string, number: number | string = "") => fixtureId(exclusiveShop, kind, number);
const chain = `merchant_id = '${exclusiveShop}' AND chain_id = '${id("register", 1)}'`;
const sale = `merchant_id = '${exclusiveShop}' AND id = '${id("sale", 6)}'`;
const part = `merchant_id = '${exclusiveShop}' AND sale_id = '${id("sale", 6)}'`;
const shift = `merchant_id = '${exclusiveShop}' AND id = '${id("shift", 3)}'`;

/** One thing somebody could alter as the owner of the tables, with their triggers switched off. */
export type Alteration = {
  readonly what: string;
  readonly tables: readonly string[];
  readonly sql: readonly string[];
  /** What the report must say of it. */
  readonly named: readonly (string | RegExp)[];
};

const bill = /sale, merchant "Fixture" \(11111111-[-\d]+\), bill_number BILL-2026-\d{6}, sale_id/;

export const alterations: readonly Alteration[] = [
  {
    what: "what an audit entry tells",
    tables: ["audit_entry"],
    sql: [`UPDATE audit_entry SET after = after || '{"totalMinor": 1}' WHERE ${chain} AND seq = 4`],
    named: [`audit_entry, merchant "Fixture" (${exclusiveShop}), chain_id ${id("register", 1)}, seq 4`, "hash"],
  },
  {
    what: "who acted",
    tables: ["audit_entry"],
    sql: [`UPDATE audit_entry SET actor_id = '${id("owner")}' WHERE ${chain} AND seq = 5`],
    named: [`chain_id ${id("register", 1)}, seq 5`],
  },
  {
    what: "an audit entry, by taking it out",
    tables: ["audit_entry"],
    sql: [`DELETE FROM audit_entry WHERE ${chain} AND seq = 4`],
    named: [
      `audit_chain, merchant "Fixture" (${exclusiveShop}), chain_id ${id("register", 1)}, first_missing 4`,
      "seq 5",
    ],
  },
  {
    what: "the last audit entry, by taking it out",
    tables: ["audit_entry"],
    sql: [`DELETE FROM audit_entry WHERE ${chain} AND seq = (SELECT last_seq FROM audit_chain WHERE ${chain})`],
    named: [`chain_id ${id("register", 1)}, first_missing 21`],
  },
  {
    what: "the order of two audit entries",
    tables: ["audit_entry"],
    sql: [
      `UPDATE audit_entry SET seq = seq + 1000 WHERE ${chain} AND seq IN (4, 5)`,
      `UPDATE audit_entry SET seq = CASE seq WHEN 1004 THEN 5 ELSE 4 END WHERE ${chain} AND seq > 1000`,
    ],
    named: [`audit_entry, merchant "Fixture" (${exclusiveShop}), chain_id ${id("register", 1)}, seq 4`, "(and 2 more)"],
  },
  {
    what: "a chain's head",
    tables: ["audit_chain"],
    sql: [`UPDATE audit_chain SET head_hash = sha256(head_hash) WHERE ${chain}`],
    named: [
      `audit_chain, merchant "Fixture" (${exclusiveShop}), chain_id ${id("register", 1)}`,
      "head_hash_agrees false",
    ],
  },
  {
    what: "a sale's total, all its parts with it",
    tables: ["sale", "sale_line", "sale_tender"],
    sql: [
      `UPDATE sale_line SET unit_price_minor = unit_price_minor + 1000, gross_minor = gross_minor + quantity_milli,
         line_discount_minor = line_discount_minor + quantity_milli WHERE ${part} AND line_number = 1`,
      `UPDATE sale SET subtotal_minor = subtotal_minor + l.quantity_milli, discount_minor = discount_minor + l.quantity_milli
         FROM sale_line l WHERE sale.${sale.replace(" AND id", " AND sale.id")} AND l.sale_id = sale.id AND l.line_number = 1`,
    ],
    named: [bill, /sale_line, merchant|sale, merchant/],
  },
  {
    what: "a sale's total alone",
    tables: ["sale"],
    sql: [`UPDATE sale SET subtotal_minor = subtotal_minor + 1, discount_minor = discount_minor + 1 WHERE ${sale}`],
    named: [bill, "[M2]", "[D1]"],
  },
  {
    what: "when a sale was made",
    tables: ["sale"],
    sql: [`UPDATE sale SET sold_at = sold_at + interval '1 second' WHERE ${sale}`],
    named: [bill, "[D1]"],
  },
  {
    what: "the name of a product sold",
    tables: ["sale_line"],
    sql: [`UPDATE sale_line SET product_name = 'Something else' WHERE ${part} AND line_number = 2`],
    named: [/sale_line, merchant "Fixture" .*bill_number BILL-2026-\d{6}/, "[D1]"],
  },
  {
    what: "the reference of a payment",
    tables: ["sale_tender"],
    sql: [`UPDATE sale_tender SET reference = 'UPI-1' WHERE ${part} AND tender_number = 1`],
    named: [/sale_tender, merchant "Fixture" .*bill_number BILL-2026-\d{6}/, "[D1]"],
  },
  {
    what: "why cash was taken out",
    tables: ["cash_movement"],
    sql: [`UPDATE cash_movement SET reason = 'Tea' WHERE id = '${id("cash", "OUT")}'`],
    named: [
      `cash_movement, merchant "Fixture" (${exclusiveShop}), id ${id("cash", "OUT")}`,
      "reason Tea",
      "Milk",
      "[D3]",
    ],
  },
  {
    what: "how much cash was put in",
    tables: ["cash_movement"],
    sql: [`UPDATE cash_movement SET amount_minor = 100 WHERE id = '${id("cash", "IN")}'`],
    named: [
      `cash_movement, merchant`,
      `shift, merchant "Fixture" (${exclusiveShop}), shift_id ${id("shift", 3)}, z_number 1`,
    ],
  },
  {
    what: "a Z report",
    tables: ["shift"],
    sql: [
      `UPDATE shift SET z_report = z_report || '{"differenceReason": "None"}', difference_reason = 'None' WHERE ${shift}`,
    ],
    named: [
      `shift, merchant "Fixture" (${exclusiveShop}), shift_id ${id("shift", 3)}, z_number 1`,
      `"A coin fell"`,
      "[D2]",
    ],
  },
  {
    what: "who opened a shift",
    tables: ["shift"],
    sql: [`UPDATE shift SET opened_by_id = '${id("owner")}' WHERE ${shift}`],
    named: [`shift_id ${id("shift", 3)}`, "[D2]"],
  },
  {
    what: "when a drawer was closed",
    tables: ["shift"],
    sql: [`UPDATE shift SET closed_at = closed_at + interval '1 hour' WHERE ${shift}`],
    named: [`shift_id ${id("shift", 3)}`, "closedAt", "[D2]"],
  },
  {
    what: "which notes were counted, with the same sum",
    tables: ["shift_count"],
    sql: [
      `UPDATE shift_count SET denomination_minor = 50, count = count * 2 WHERE merchant_id = '${exclusiveShop}' AND denomination_minor = 100`,
    ],
    named: [`shift_id ${id("shift", 3)}`, "denominationMinor", "[D2]"],
  },
  {
    what: "who approved a closing",
    tables: ["shift"],
    sql: [`UPDATE shift SET close_approval_id = '${id("approval", 1)}' WHERE ${shift}`],
    named: [`shift_id ${id("shift", 3)}`, "approvalId", "[D2]"],
  },
  {
    what: "an approval, by taking it out",
    tables: ["approval"],
    sql: [`DELETE FROM approval WHERE id = '${id("approval", 1)}'`],
    named: [`approval, merchant "Fixture" (${exclusiveShop}), approval_id ${id("approval", 1)}`, "[D4]"],
  },
  {
    what: "what was noted of stock that was adjusted",
    tables: ["stock_movement"],
    sql: [`UPDATE stock_movement SET note = 'Stolen' WHERE merchant_id = '${exclusiveShop}' AND type = 'ADJUSTMENT'`],
    named: [`stock_movement, merchant "Fixture" (${exclusiveShop})`, "note Stolen", "[D5]"],
  },
  {
    what: "a bill counter",
    tables: ["bill_counter"],
    sql: [
      `UPDATE bill_counter SET last_number = last_number + 1 WHERE register_id = '${id("register", 1)}' AND year = 2027`,
    ],
    named: [`bill_counter, merchant "Fixture" (${exclusiveShop}), register_id ${id("register", 1)}, bill_year 2027`],
  },
  {
    what: "a stock movement",
    tables: ["stock_movement"],
    sql: [
      `UPDATE stock_movement SET change_milli = change_milli - 1000, after_milli = after_milli - 1000
        WHERE ${part} AND line_number = 1`,
    ],
    named: [`stock_movement, merchant "Fixture" (${exclusiveShop})`, "[S2]", "[S3]"],
  },
  {
    what: "an approval's reason",
    tables: ["approval"],
    sql: [`UPDATE approval SET reason = 'Because' WHERE id = '${id("approval", 1)}'`],
    named: [`approval, merchant "Fixture" (${exclusiveShop}), approval_id ${id("approval", 1)}`, "[D4]"],
  },
  {
    what: "why stock was adjusted",
    tables: ["stock_movement"],
    sql: [`UPDATE stock_movement SET reason = 'FOUND' WHERE merchant_id = '${exclusiveShop}' AND type = 'ADJUSTMENT'`],
    named: [`stock_movement, merchant "Fixture" (${exclusiveShop}), store_id ${id("store")}`, "reason FOUND", "[D5]"],
  },
  {
    what: "why goods did not arrive",
    tables: ["stock_transfer_line"],
    sql: [
      `UPDATE stock_transfer_line SET reason = 'Never sent' WHERE transfer_id = '${id("transfer", 1)}' AND reason <> ''`,
    ],
    named: [
      `stock_transfer, merchant "Fixture" (${exclusiveShop}), transfer_id ${id("transfer", 1)}`,
      "Broken on the way",
      "[D6]",
    ],
  },
  {
    what: "who sent goods",
    tables: ["stock_transfer"],
    sql: [`UPDATE stock_transfer SET sent_by_id = '${id("user")}' WHERE id = '${id("transfer", 2)}'`],
    named: [`transfer_id ${id("transfer", 2)}`, "[D6]"],
  },
  {
    what: "an entry, to something that cannot even be read",
    tables: ["audit_entry"],
    sql: [
      `UPDATE audit_entry SET after = '{"storeId": "nowhere"}' WHERE merchant_id = '${exclusiveShop}' AND action = 'stock.adjusted'`,
    ],
    named: [`chain_id ${exclusiveShop}, seq 2`, 'cannot_be_read invalid input syntax for type uuid: "nowhere"', "[D5]"],
  },
];
