import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { fillTwoShops, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { testDatabase } from "../testing/index.ts";
import { attempt, undone } from "./testing/attempt.ts";

let owner: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  const { ownerUrl, appUrl } = await testDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  app = new pg.Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  await fillTwoShops(owner);
  return () => Promise.all([owner.end(), app.end()]);
});

const rewrite = (table: string) => `UPDATE ${table} SET merchant_id = merchant_id`;
const remove = (table: string) => `DELETE FROM ${table}`;
const empty = (table: string) => `TRUNCATE ${table} CASCADE`;

const books = [
  "sale",
  "sale_line",
  "sale_tender",
  "stock_movement",
  "audit_entry",
  "cash_movement",
  "shift_count",
  "shift_adjustment",
];
// Rows written in two steps, and events, which the relay numbers: their changes are tested below, their removal like the others'.
const lasting = ["event", "shift", "approval", "stock_transfer", "stock_transfer_line"];

describe("history", () => {
  it.each([
    ...books.flatMap((table) => [rewrite(table), remove(table), empty(table)]),
    ...lasting.flatMap((table) => [remove(table), empty(table)]),
  ])("is not rewritten by the owner's slip: %s", async (statement) => {
    expect(await undone(owner, () => attempt(owner, statement))).toEqual({ refused: "23001" });
  });

  it.each([
    ...books.flatMap((table) => [rewrite(table), remove(table), empty(table)]),
    ...lasting.flatMap((table) => [rewrite(table), remove(table), empty(table)]),
  ])("is not rewritten by the application: %s", async (statement) => {
    const outcome = await undone(app, async () => {
      await app.query("SELECT set_config('app.merchant_id', $1, true)", [inclusiveShop]);
      return attempt(app, statement);
    });
    expect(outcome).toEqual({ refused: "42501" });
  });
});
