import { createHash } from "node:crypto";
import pg from "pg";
import { fillTwoShops } from "../../invariants/testing/two-shops.ts";
import { cloneDatabase } from "../../testing/index.ts";
import { leftOpen, type LeftOpen } from "./left-open.ts";
import { merchantTablesOf } from "./merchant-tables.ts";

export type Doors = {
  readonly owner: pg.Client;
  /** Signed in as the application. */
  readonly app: pg.Client;
  /** What the application can see and carries. */
  leftOpen(): Promise<LeftOpen>;
  setting(name: string, value: string): Promise<unknown>;
  close(): Promise<void>;
};

/** Two shops, or none at all, with a connection to each side of the doors. */
export async function openDoors(shops: "two shops" | "no shop" = "two shops"): Promise<Doors> {
  const { ownerUrl, appUrl } = await cloneDatabase();
  const owner = new pg.Client({ connectionString: ownerUrl });
  const app = new pg.Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  if (shops === "two shops") await fillTwoShops(owner);
  const tables = await merchantTablesOf(owner);
  return {
    owner,
    app,
    leftOpen: () => leftOpen(app, tables),
    setting: (name, value) => app.query("SELECT set_config($1, $2, true)", [name, value]),
    async close() {
      await Promise.all([owner.end(), app.end()]);
    },
  };
}

/** The hash under which the fixture keeps a merchant's token of a kind. */
export const tokenHash = (merchantId: string, kind = ""): Buffer =>
  createHash("sha256").update(`${merchantId}${kind}`).digest();
