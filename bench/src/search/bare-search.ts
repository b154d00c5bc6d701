import type pg from "pg";

/** The least that answers: twenty products whose words begin with what was typed, in no order and without counting the rest. */
export function barePrefix(
  client: pg.PoolClient,
  { merchantId, search }: { merchantId: string; search: string },
): Promise<unknown> {
  const [first = "", ...others] = search.split(" ");
  const values: string[] = [merchantId];
  const range = (word: string): string => {
    values.push(word, `${word}\u{10FFFF}`);
    return `merchant_id = $1 AND term >= $${values.length - 1} AND term < $${values.length}`;
  };
  const found = `SELECT product_id FROM product_term t WHERE ${range(first)}`;
  const too = others.map(
    (word) => ` AND EXISTS (SELECT FROM product_term o WHERE o.product_id = t.product_id AND o.${range(word)})`,
  );
  const text = `SELECT p.id, p.name, p.sku, p.price_minor FROM (${found}${too.join("")} LIMIT 20) f JOIN product p ON p.merchant_id = $1 AND p.id = f.product_id`;
  return client.query({ name: `bare_prefix_${others.length}`, text, values });
}

/** The least that answers: the product behind a barcode. */
export function bareBarcode(
  client: pg.PoolClient,
  { merchantId, barcode }: { merchantId: string; barcode: string },
): Promise<unknown> {
  const text = `SELECT p.id, p.name, p.sku, p.price_minor FROM product_barcode b JOIN product p ON p.merchant_id = b.merchant_id AND p.id = b.product_id
    WHERE b.merchant_id = $1 AND b.barcode = $2`;
  return client.query({ name: "bare_barcode", text, values: [merchantId, barcode] });
}
