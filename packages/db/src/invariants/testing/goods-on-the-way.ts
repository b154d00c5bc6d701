import type pg from "pg";
import { idSql } from "./shop.ts";

const transfer = (number: string) => idSql("transfer", number);

// Five of each of products 1 to 3 leave the first store three times.
const sendSql = `
  WITH header AS (
    INSERT INTO stock_transfer (merchant_id, id, number, from_store_id, to_store_id, sent_by_id, content_hash)
    VALUES ($1, ${transfer("$2::int")}, $2, ${idSql("store")}, ${idSql("store", "2")}, ${idSql("manager")}, sha256(convert_to($2::text, 'UTF8')))
  ), line AS (
    INSERT INTO stock_transfer_line (merchant_id, transfer_id, product_id, product_name, sku, unit, sent_milli)
    SELECT $1, ${transfer("$2::int")}, p.id, p.name, p.sku, p.unit, 5000
      FROM generate_series(1, 3) n JOIN product p ON p.merchant_id = $1 AND p.id = ${idSql("product", "n")}
    RETURNING *
  ), taken AS (
    UPDATE stock_level l SET quantity_milli = l.quantity_milli - line.sent_milli, seq = l.seq + 1
      FROM line WHERE l.merchant_id = $1 AND l.store_id = ${idSql("store")} AND l.product_id = line.product_id
    RETURNING l.*, line.sent_milli
  ), moved AS (
    INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, transfer_id, created_by_id)
    SELECT $1, store_id, product_id, seq, 'TRANSFER_OUT', -sent_milli, quantity_milli + sent_milli, quantity_milli, ${transfer("$2::int")},
           ${idSql("manager")} FROM taken
  ), numbered AS (
    UPDATE merchant SET last_transfer_number = $2 WHERE id = $1
  )
  SELECT append_audit($1, $1, ${idSql("manager")}, 'transfer.sent', 'transfer', ${transfer("$2::int")}, NULL,
    jsonb_build_object('number', $2, 'fromStoreId', ${idSql("store")}, 'toStoreId', ${idSql("store", "2")}, 'note', '',
      'lines', (SELECT jsonb_agg(jsonb_build_object('productId', product_id, 'quantityMilli', sent_milli)) FROM line)),
    'fixture', '127.0.0.1', NULL, NULL)`;

// What comes into a store at the end of a transfer; nothing moves where nothing arrived.
const endSql = `
  WITH header AS (
    UPDATE stock_transfer SET status = $3::"TransferStatus", ended_by_id = ${idSql("manager")}, ended_at = now()
     WHERE merchant_id = $1 AND id = ${transfer("$2::int")} RETURNING *
  ), line AS (
    UPDATE stock_transfer_line l
       SET received_milli = CASE header.status WHEN 'RECEIVED' THEN 5000 - 2500 * (n - 1) ELSE 0 END,
           reason = CASE WHEN header.status = 'RECEIVED' AND n > 1 THEN 'Broken on the way' ELSE '' END
      FROM header, generate_series(1, 3) n
     WHERE l.merchant_id = $1 AND l.transfer_id = header.id AND l.product_id = ${idSql("product", "n")}
    RETURNING l.product_id, l.received_milli, l.reason,
              CASE header.status WHEN 'RECEIVED' THEN l.received_milli ELSE l.sent_milli END AS milli,
              CASE header.status WHEN 'RECEIVED' THEN header.to_store_id ELSE header.from_store_id END AS store_id
  ), come AS (
    UPDATE stock_level l SET quantity_milli = l.quantity_milli + line.milli, seq = l.seq + 1
      FROM line WHERE l.merchant_id = $1 AND l.store_id = line.store_id AND l.product_id = line.product_id AND line.milli > 0
    RETURNING l.*, line.milli
  ), moved AS (
    INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, transfer_id, created_by_id)
    SELECT $1, store_id, product_id, seq, 'TRANSFER_IN', milli, quantity_milli - milli, quantity_milli, ${transfer("$2::int")}, ${idSql("manager")}
      FROM come
  )
  SELECT append_audit($1, $1, ${idSql("manager")}, CASE $3 WHEN 'RECEIVED' THEN 'transfer.received' ELSE 'transfer.cancelled' END, 'transfer',
    id, NULL, jsonb_build_object('status', status, 'number', number) || CASE status
      WHEN 'RECEIVED' THEN jsonb_build_object('toStoreId', to_store_id, 'lines', (SELECT jsonb_agg(jsonb_build_object('productId', product_id,
        'receivedMilli', received_milli, 'reason', reason)) FROM line))
      ELSE jsonb_build_object('fromStoreId', from_store_id, 'note', '') END, 'fixture', '127.0.0.1', NULL, NULL)
    FROM header`;

/** Three transfers to the second store: the first arrived with differences, the second came back, the third is in transit. */
export async function sendGoods(client: pg.ClientBase, merchantId: string): Promise<void> {
  for (const number of [1, 2, 3]) await client.query(sendSql, [merchantId, number]);
  await client.query(endSql, [merchantId, 1, "RECEIVED"]);
  await client.query(endSql, [merchantId, 2, "CANCELLED"]);
}
