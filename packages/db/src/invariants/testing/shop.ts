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
           VALUES ($1, ${idSql("store")}, 'Main', 'Asia/Kolkata', $2, $3)`,
    values: (shop) => [shop.taxMode, shop.cashIncrementMinor],
  },
  {
    text: `INSERT INTO register (merchant_id, id, store_id, name, code)
           SELECT $1, ${idSql("register", "n")}, ${idSql("store")}, 'Till ' || n, CASE n WHEN 1 THEN '' ELSE '02' END
             FROM generate_series(1, 2) n`,
    values: () => [],
  },
  {
    text: `INSERT INTO tax_class (merchant_id, id, name, rate_ppm, is_default)
           VALUES ($1, ${idSql("tax", "0")}, 'Reduced', 50000, true), ($1, ${idSql("tax", "1")}, 'Standard', 180000, false)`,
    values: () => [],
  },
  {
    text: `INSERT INTO app_user (merchant_id, id, email, full_name, role, password_hash)
           VALUES ($1, ${idSql("user")}, 'cashier@' || $1::text || '.example', 'Cashier', 'CASHIER', 'no password opens this account')`,
    values: () => [],
  },
  {
    text: `INSERT INTO session (merchant_id, id, user_id, token_hash, expires_at)
           VALUES ($1, ${idSql("session")}, ${idSql("user")}, sha256(convert_to($1::text, 'UTF8')), now() + interval '1 day')`,
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
           SELECT $1, ${idSql("store")}, id, 1000000000000, 1 FROM product WHERE merchant_id = $1`,
    values: () => [],
  },
  {
    text: `INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli,
             reason, created_by_id)
           SELECT $1, store_id, product_id, 1, 'RESTOCK', quantity_milli, 0, quantity_milli, 'OPENING', ${idSql("user")}
             FROM stock_level WHERE merchant_id = $1`,
    values: () => [],
  },
];

/** A merchant with one store, two registers, a cashier with a live session, and products with their opening stock. */
export async function openFixtureShop(client: pg.ClientBase, shop: FixtureShop): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [shop.merchantId, ...values(shop)]);
}
