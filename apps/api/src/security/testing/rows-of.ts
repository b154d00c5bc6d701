import type { TestShop } from "../../testing/shop.ts";

/** A fingerprint of every row a merchant has, by table. */
export async function rowsOf(shop: TestShop): Promise<Record<string, string>> {
  const { rows: tables } = await shop.operator.pool.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND EXISTS (
       SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'merchant_id' AND NOT a.attisdropped)
     ORDER BY c.relname`);
  const prints = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print
         FROM ${name} t WHERE t.merchant_id = $1`,
  );
  const { rows } = await shop.operator.pool.query<{ name: string; print: string }>(prints.join(" UNION ALL "), [
    shop.merchantId,
  ]);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
