import type pg from "pg";
import { merchantTables } from "../../invariants/catalogue.ts";

export type MerchantTable = {
  readonly name: string;
  /** `merchant_id`, or the id of the merchant's own row. */
  readonly merchantColumn: string;
};

/** Every table whose rows belong to a merchant, from the catalogue, so that a new one is tested without anybody's doing. */
export async function merchantTablesOf(client: pg.ClientBase): Promise<MerchantTable[]> {
  const { rows } = await client.query<MerchantTable>(
    `SELECT t.relname AS name, CASE WHEN t.is_merchant THEN 'id' ELSE 'merchant_id' END AS "merchantColumn"
       FROM (${merchantTables}) t ORDER BY t.relname`,
  );
  return rows;
}
