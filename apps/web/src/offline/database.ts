import type { CategoryRow, CheckoutCommand, TillProduct } from "@galla/validators";
import Dexie, { type EntityTable, type Table } from "dexie";

/** A product as one store's till keeps it. */
export type KeptProduct = TillProduct & { readonly storeId: string };

/** A command that was written down before it was sent. It stays until the server has answered for it. */
export type KeptCommand = { readonly saleId: string; readonly command: CheckoutCommand; readonly queuedAt: number };

type KeptCategories = { readonly storeId: string; readonly categories: readonly CategoryRow[]; readonly refreshedAt: number };

export type DeviceDatabase = Dexie & {
  products: Table<KeptProduct, [string, string]>;
  categories: EntityTable<KeptCategories, "storeId">;
  outbox: EntityTable<KeptCommand, "saleId">;
};

const open = new Map<string, DeviceDatabase>();

/** This device's own database of a merchant. One per merchant, so that nobody sees another merchant's goods after a change of hands. */
export function deviceDatabase(merchantId: string): DeviceDatabase {
  const known = open.get(merchantId);
  if (known !== undefined) return known;
  const database = new Dexie(`galla-${merchantId}`);
  database.version(1).stores({ products: "[storeId+id], storeId", categories: "storeId", outbox: "saleId, queuedAt" });
  const tables = Object.assign(database, {
    products: database.table<KeptProduct, [string, string]>("products"),
    categories: database.table<KeptCategories, string>("categories"),
    outbox: database.table<KeptCommand, string>("outbox"),
  });
  open.set(merchantId, tables);
  return tables;
}
