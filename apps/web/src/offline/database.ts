import type { CategoryRow, CheckoutCommand, TillProduct } from "@galla/validators";
import type { Dexie, EntityTable, Table } from "dexie";

/** A product as one store's till keeps it. */
export type KeptProduct = TillProduct & { readonly storeId: string };

/** A command that was written down before it was sent. It stays until the server has answered for it. */
export type KeptCommand = { readonly saleId: string; readonly command: CheckoutCommand; readonly queuedAt: number };

type KeptCategories = {
  readonly storeId: string;
  readonly categories: readonly CategoryRow[];
  readonly refreshedAt: number;
};

export type DeviceDatabase = Dexie & {
  products: Table<KeptProduct, [string, string]>;
  categories: EntityTable<KeptCategories, "storeId">;
  outbox: EntityTable<KeptCommand, "saleId">;
};

const open = new Map<string, Promise<DeviceDatabase>>();

/** This device's own database of a merchant. One per merchant, so that nobody sees another merchant's goods after a change of hands. */
export function deviceDatabase(merchantId: string): Promise<DeviceDatabase> {
  const known = open.get(merchantId) ?? openDatabase(`galla-${merchantId}`);
  open.set(merchantId, known);
  return known;
}

// Fetched beside the screen and not with it: the till can already be looked at while the database opens.
async function openDatabase(name: string): Promise<DeviceDatabase> {
  const { Dexie: Database } = await import("dexie");
  const database = new Database(name);
  database.version(1).stores({ products: "[storeId+id], storeId", categories: "storeId", outbox: "saleId, queuedAt" });
  return Object.assign(database, {
    products: database.table<KeptProduct, [string, string]>("products"),
    categories: database.table<KeptCategories, string>("categories"),
    outbox: database.table<KeptCommand, string>("outbox"),
  });
}
