import type pg from "pg";
import type { MerchantTable } from "./merchant-tables.ts";

/** Every setting by which a transaction sees rows at all. */
export const DOOR_SETTINGS = [
  "app.merchant_id",
  "app.all_merchants",
  "app.session_token",
  "app.sign_in_email",
  "app.till_token",
  "app.refresh_token",
] as const;

export type LeftOpen = {
  /** The settings that hold something. */
  readonly settings: Readonly<Record<string, string>>;
  /** How many rows are seen, of each table that shows any. */
  readonly rows: Readonly<Record<string, number>>;
};

export const NOTHING: LeftOpen = { settings: {}, rows: {} };

/** What a connection can see of every merchant's table at this moment, and what it carries. */
export async function leftOpen(client: pg.ClientBase, tables: readonly MerchantTable[]): Promise<LeftOpen> {
  const settings = DOOR_SETTINGS.map((name) => `SELECT '${name}' AS name, current_setting('${name}', true) AS value`);
  const set = await client.query<{ name: string; value: string | null }>(settings.join(" UNION ALL "));
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
  const seen = await client.query<{ name: string; rows: number }>(counts.join(" UNION ALL "));
  return {
    settings: Object.fromEntries(set.rows.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
    rows: Object.fromEntries(seen.rows.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows])),
  };
}
