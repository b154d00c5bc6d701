import type { Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

// Transfer 1 was received with differences, 2 came back, 3 is in transit; five of each of products 1 to 3.
const transferId = (number: number) => fixtureId(exclusiveShop, "transfer", number);
const productId = fixtureId(exclusiveShop, "product", 1);
const header = (number: number) => `merchant_id = '${exclusiveShop}' AND id = '${transferId(number)}'`;
const line = (number: number) =>
  `merchant_id = '${exclusiveShop}' AND transfer_id = '${transferId(number)}' AND product_id = '${productId}'`;

export const transferCorruptions: readonly Corruption[] = [
  {
    what: "a line that says more was sent than left",
    sql: [`UPDATE stock_transfer_line SET sent_milli = 6000 WHERE ${line(3)}`],
    breaks: ["S5"],
    shows: {
      transfer_id: transferId(3),
      product_id: productId,
      type: "TRANSFER_OUT",
      due_milli: -6000,
      moved_milli: -5000,
    },
  },
  {
    what: "a line that says less arrived than came in",
    sql: [`UPDATE stock_transfer_line SET received_milli = 1000 WHERE ${line(1)}`],
    breaks: ["S5"],
    shows: { transfer_id: transferId(1), type: "TRANSFER_IN", due_milli: 1000, moved_milli: 5000 },
  },
  {
    what: "goods that came back to the wrong store",
    sql: [
      `ALTER TABLE stock_transfer DROP CONSTRAINT stock_transfer_stores_check`,
      `UPDATE stock_transfer SET from_store_id = to_store_id WHERE ${header(2)}`,
    ],
    breaks: ["S5"],
    shows: { transfer_id: transferId(2), moved_store_id: fixtureId(exclusiveShop, "store") },
  },
  {
    what: "a line in transit that says what arrived",
    sql: [`UPDATE stock_transfer_line SET received_milli = 5000 WHERE ${line(3)}`],
    breaks: ["S5-lines"],
    shows: { transfer_id: transferId(3), status: "IN_TRANSIT", received: 1 },
  },
  {
    what: "a transfer number that was skipped",
    sql: [`UPDATE stock_transfer SET number = 4 WHERE ${header(3)}`],
    breaks: ["B4"],
    shows: { merchant_id: exclusiveShop, last_number: 4, counter: 3 },
  },
];
