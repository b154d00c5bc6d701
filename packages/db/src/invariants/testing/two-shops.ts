import { createHash } from "node:crypto";
import type pg from "pg";
import { closeDrawer, moveCash, openDrawers } from "./drawers.ts";
import { sendGoods } from "./goods-on-the-way.ts";
import { ringUp } from "./ring-up.ts";
import { openFixtureShop } from "./shop.ts";

/** Prices exclude tax, cash is rounded to 5. */
export const exclusiveShop = "11111111-1111-7111-8111-111111111111";
/** Prices include tax, nothing is rounded. */
export const inclusiveShop = "22222222-2222-7222-8222-222222222222";

/** The id that a fixture gave to a thing; the same as `idSql` makes. */
export function fixtureId(merchantId: string, kind: string, which: number | string = ""): string {
  const digest = createHash("md5").update(`${merchantId}${kind}${which}`).digest("hex");
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Two merchants with fifty-one sales each: forty across the turn of a year in two shifts that stay open, the rest at the third
 * register, whose first shift was closed with a Z report. Sale 51 came late for it.
 */
export async function fillTwoShops(client: pg.ClientBase): Promise<void> {
  await openFixtureShop(client, {
    merchantId: exclusiveShop,
    taxMode: "EXCLUSIVE",
    cashIncrementMinor: 5,
    products: 13,
  });
  await openFixtureShop(client, {
    merchantId: inclusiveShop,
    taxMode: "INCLUSIVE",
    cashIncrementMinor: 0,
    products: 7,
  });
  for (const merchantId of [exclusiveShop, inclusiveShop]) {
    await openDrawers(client, merchantId);
    await sendGoods(client, merchantId);
    await ringUp(client, merchantId, { from: 1, to: 12 });
    await ringUp(client, merchantId, { from: 13, to: 46 });
    await moveCash(client, merchantId);
    await closeDrawer(client, merchantId);
    await ringUp(client, merchantId, { from: 47, to: 51 });
  }
}
