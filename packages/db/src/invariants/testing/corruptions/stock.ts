import { without, type Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

const productId = fixtureId(exclusiveShop, "product", 4);
const storeId = fixtureId(exclusiveShop, "store");
const shelf = `merchant_id = '${exclusiveShop}' AND store_id = '${storeId}' AND product_id = '${productId}'`;
const saleId = fixtureId(exclusiveShop, "sale", 6);
const line = `merchant_id = '${exclusiveShop}' AND sale_id = '${saleId}' AND line_number = 1`;

/** Adds a movement at the end of the level, and lets the level follow it. */
const moveOn = (type: string, changeMilli: string, saleLine: string) => [
  `INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, sale_id, line_number,
     created_by_id, tx_id)
   SELECT level.merchant_id, level.store_id, level.product_id, level.seq + 1, '${type}', ${changeMilli}, level.quantity_milli,
     level.quantity_milli + ${changeMilli}, ${saleLine}, '${fixtureId(exclusiveShop, "user")}', sale.tx_id
   FROM stock_level level JOIN sale ON sale.id = '${saleId}'
   WHERE level.merchant_id = '${exclusiveShop}' AND level.store_id = sale.store_id AND level.product_id = (SELECT product_id FROM sale_line WHERE ${line})`,
  `UPDATE stock_level level SET seq = moved.seq, quantity_milli = moved.after_milli
     FROM (SELECT DISTINCT ON (store_id, product_id) * FROM stock_movement WHERE merchant_id = '${exclusiveShop}'
            ORDER BY store_id, product_id, seq DESC) moved
    WHERE level.merchant_id = moved.merchant_id AND level.store_id = moved.store_id AND level.product_id = moved.product_id`,
];

export const stockCorruptions: readonly Corruption[] = [
  {
    what: "a level that nothing moved",
    sql: [`UPDATE stock_level SET quantity_milli = quantity_milli + 1000 WHERE ${shelf}`],
    breaks: ["S1"],
    shows: { product_id: productId },
  },
  {
    what: "a movement that does not begin where the one before ended",
    sql: [
      `UPDATE stock_movement SET before_milli = before_milli + 5, after_milli = after_milli + 5
        WHERE ${shelf} AND seq = (SELECT max(seq) FROM stock_movement WHERE ${shelf})`,
    ],
    breaks: ["S2"],
    shows: { product_id: productId },
  },
  {
    what: "a movement under a number that leaves a hole",
    sql: [
      `UPDATE stock_movement SET seq = seq + 1 WHERE ${shelf} AND seq = (SELECT max(seq) FROM stock_movement WHERE ${shelf})`,
    ],
    breaks: ["S2"],
    shows: { product_id: productId },
  },
  {
    what: "a level that counts one movement too many",
    sql: [`UPDATE stock_level SET seq = seq + 1 WHERE ${shelf}`],
    breaks: ["S2-count"],
    shows: { product_id: productId },
  },
  {
    what: "a line whose movement is called an adjustment",
    sql: [`UPDATE stock_movement SET type = 'ADJUSTMENT' WHERE ${line}`],
    breaks: ["S3", "A3-goods"],
    shows: { sale_id: saleId, line_number: 1, movements: 0 },
  },
  {
    what: "a line whose movement took another product",
    sql: [
      `UPDATE sale_line SET product_id = other.id
         FROM (SELECT id FROM product WHERE merchant_id = '${exclusiveShop}' AND id NOT IN (SELECT product_id FROM sale_line WHERE ${line})
                LIMIT 1) other
        WHERE ${line}`,
    ],
    breaks: ["S3"],
    shows: { sale_id: saleId, line_number: 1, movements: 1 },
  },
  {
    what: "a line that took its stock twice, made good by an adjustment",
    sql: [
      `DROP INDEX stock_movement_sale_key`,
      ...moveOn("SALE", "-1000", `'${saleId}', 1`),
      ...moveOn("ADJUSTMENT", "1000", "NULL::uuid, NULL::int"),
    ],
    breaks: ["S3", "A3-stock", "A3-goods"],
    shows: { sale_id: saleId, line_number: 1, movements: 2 },
  },
  {
    what: "a level below zero, reached by its movements",
    sql: [
      without("stock_level", "stock_level_quantity_check"),
      without("stock_movement", "stock_movement_floor_check"),
      ...moveOn("ADJUSTMENT", "(-5 - level.quantity_milli)", "NULL::uuid, NULL::int"),
    ],
    breaks: ["S4", "A3-goods"],
    shows: { merchant_id: exclusiveShop, quantity_milli: -5 },
  },
];
