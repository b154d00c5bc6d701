import type pg from "pg";

export type FixtureShop = {
  readonly merchantId: string;
  readonly taxMode: "EXCLUSIVE" | "INCLUSIVE";
  readonly cashIncrementMinor: number;
  readonly products: number;
};

/** SQL for the id of a thing of the merchant in $1: always the same, so that a test can name it. */
export const idSql = (kind: string, number = "''"): string => `md5($1::uuid::text || '${kind}' || ${number})::uuid`;

const statements: readonly { readonly text: string; readonly values: (shop: FixtureShop) => readonly unknown[] }[] = [
  {
    text: `INSERT INTO merchant (id, name, currency_code, currency_exponent, locale) VALUES ($1, 'Fixture', 'INR', 2, 'en-IN')`,
    values: () => [],
  },
  {
    text: `INSERT INTO store (merchant_id, id, name, time_zone, tax_mode, cash_rounding_increment_minor)
           VALUES ($1, ${idSql("store")}, 'Main', 'Asia/Kolkata', $2, $3),
                  ($1, ${idSql("store", "2")}, 'Branch', 'Asia/Kolkata', $2, $3)`,
    values: (shop) => [shop.taxMode, shop.cashIncrementMinor],
  },
  {
    text: `INSERT INTO register (merchant_id, id, store_id, name, code)
           SELECT $1, ${idSql("register", "n")}, ${idSql("store")}, 'Till ' || n, CASE n WHEN 1 THEN '' ELSE '0' || n END
             FROM generate_series(1, 3) n`,
    values: () => [],
  },
  {
    text: `INSERT INTO tax_class (merchant_id, id, name, rate_ppm, is_default)
           VALUES ($1, ${idSql("tax", "0")}, 'Reduced', 50000, true), ($1, ${idSql("tax", "1")}, 'Standard', 180000, false)`,
    values: () => [],
  },
  {
    text: `INSERT INTO app_user (merchant_id, id, email, full_name, role, password_hash)
           VALUES ($1, ${idSql("user")}, 'cashier@' || $1::text || '.example', 'Cashier', 'CASHIER', 'no password opens this account'),
                  ($1, ${idSql("manager")}, 'manager@' || $1::text || '.example', 'Manager', 'MANAGER', 'no password opens this account'),
                  ($1, ${idSql("owner")}, 'owner@' || $1::text || '.example', 'Owner', 'OWNER', 'no password opens this account')`,
    values: () => [],
  },
  {
    text: `INSERT INTO user_store (merchant_id, user_id, store_id)
           SELECT $1, u.id, s.id FROM app_user u JOIN store s ON s.merchant_id = $1 WHERE u.merchant_id = $1 AND u.role <> 'OWNER'`,
    values: () => [],
  },
  {
    text: `INSERT INTO pin_throttle (merchant_id, user_id, failures) VALUES ($1, ${idSql("user")}, 1)`,
    values: () => [],
  },
  {
    // The second register's till was given back once, and is held again.
    text: `INSERT INTO till (merchant_id, id, store_id, register_id, name, token_hash, enrolled_by_id, ended_at)
           VALUES ($1, ${idSql("till", "1")}, ${idSql("store")}, ${idSql("register", "2")}, 'Old', sha256('\\x00'), ${idSql("manager")}, now()),
                  ($1, ${idSql("till", "2")}, ${idSql("store")}, ${idSql("register", "2")}, 'Counter',
                   sha256(convert_to($1::text || 'till', 'UTF8')), ${idSql("manager")}, NULL)`,
    values: () => [],
  },
  {
    text: `INSERT INTO session (merchant_id, id, user_id, token_hash, expires_at)
           VALUES ($1, ${idSql("session")}, ${idSql("user")}, sha256(convert_to($1::text, 'UTF8')), now() + interval '1 day')`,
    values: () => [],
  },
  {
    text: `INSERT INTO session (merchant_id, id, user_id, token_hash, expires_at, kind, till_id)
           VALUES ($1, ${idSql("session", "'api'")}, ${idSql("manager")}, sha256(convert_to($1::text || 'api', 'UTF8')),
                   now() + interval '1 day', 'API', NULL),
                  ($1, ${idSql("session", "'pin'")}, ${idSql("user")}, sha256(convert_to($1::text || 'pin', 'UTF8')),
                   now() + interval '1 day', 'PIN', ${idSql("till", "2")})`,
    values: () => [],
  },
  {
    text: `INSERT INTO refresh_token (merchant_id, id, session_id, token_hash, expires_at, used_at)
           VALUES ($1, ${idSql("refresh", "1")}, ${idSql("session", "'api'")}, sha256(convert_to($1::text || 'used', 'UTF8')),
                   now() + interval '1 day', now()),
                  ($1, ${idSql("refresh", "2")}, ${idSql("session", "'api'")}, sha256(convert_to($1::text || 'refresh', 'UTF8')),
                   now() + interval '1 day', NULL)`,
    values: () => [],
  },
  {
    text: `INSERT INTO category (merchant_id, id, name, name_folded) VALUES ($1, ${idSql("category")}, 'Grains', 'grains')`,
    values: () => [],
  },
  {
    text: `INSERT INTO product (merchant_id, id, name, name_folded, sku, sku_folded, category_id, tax_class_id, unit,
             price_minor, created_by_id)
           SELECT $1, ${idSql("product", "n")}, 'Product ' || n, 'product ' || n, 'SKU-' || n, 'sku-' || n, ${idSql("category")},
                  ${idSql("tax", "n % 2")}, (CASE n % 3 WHEN 0 THEN 'KG' ELSE 'PCS' END)::"Unit", 100 + n * 37 % 5000, ${idSql("user")}
             FROM generate_series(1, $2::int) n`,
    values: (shop) => [shop.products],
  },
  {
    text: `INSERT INTO product_barcode (merchant_id, barcode, product_id)
           SELECT $1, (8900000000000 + n)::text, ${idSql("product", "n")} FROM generate_series(1, $2::int) n`,
    values: (shop) => [shop.products],
  },
  {
    text: `INSERT INTO product_term (merchant_id, term, product_id)
           SELECT $1, 'product', ${idSql("product", "n")} FROM generate_series(1, $2::int) n`,
    values: (shop) => [shop.products],
  },
  {
    text: `INSERT INTO stock_level (merchant_id, store_id, product_id, quantity_milli, seq)
           SELECT $1, s.id, p.id, first.milli, sign(first.milli)
             FROM product p JOIN store s ON s.merchant_id = $1
            CROSS JOIN LATERAL (SELECT CASE s.id WHEN ${idSql("store")} THEN 1000000000000 ELSE 0 END AS milli) first
            WHERE p.merchant_id = $1`,
    values: () => [],
  },
  {
    text: `WITH opening AS (
             INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli,
               reason, created_by_id)
             SELECT $1, store_id, product_id, 1, 'RESTOCK', quantity_milli, 0, quantity_milli, 'OPENING', ${idSql("user")}
               FROM stock_level WHERE merchant_id = $1 AND quantity_milli > 0)
           SELECT append_audit($1, $1, ${idSql("user")}, 'products.imported', 'merchant', $1, '{"products": []}', '{"products": []}',
             'fixture', '127.0.0.1', NULL, NULL)`,
    values: () => [],
  },
  {
    text: `WITH less AS (
             UPDATE stock_level SET quantity_milli = quantity_milli - 1000, seq = seq + 1
              WHERE merchant_id = $1 AND store_id = ${idSql("store")} AND product_id = ${idSql("product", "1")} RETURNING *
           ), moved AS (
             INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli,
               reason, created_by_id)
             SELECT $1, store_id, product_id, seq, 'ADJUSTMENT', -1000, quantity_milli + 1000, quantity_milli, 'DAMAGED', ${idSql("manager")}
               FROM less RETURNING *)
           SELECT append_audit($1, $1, created_by_id, 'stock.adjusted', 'product', product_id,
             jsonb_build_object('storeId', store_id, 'quantityMilli', before_milli),
             jsonb_build_object('storeId', store_id, 'quantityMilli', after_milli, 'reason', reason, 'note', ''), 'fixture', '127.0.0.1',
             NULL, NULL) FROM moved`,
    values: () => [],
  },
];

/** A merchant with two stores, three registers, people with live sessions, and products with their opening stock in the first store. */
export async function openFixtureShop(client: pg.ClientBase, shop: FixtureShop): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [shop.merchantId, ...values(shop)]);
}
