import { inMerchant, type Prisma } from "@galla/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { searchSql } from "./product-search.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  for (let count = 0; count < 30; count += 1) await shop.makeProduct({ name: `Sugar ${count}` });
});
afterAll(() => shop.close());

async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await inMerchant(shop.database, shop.merchantId, async (tx) => {
    // So few rows are fastest read one and all; the question is whether the index could be used at all.
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${query}`;
  });
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

it("a search is one range of the index of terms, under row-level security and as the application's role", async () => {
  const search = searchSql(shop.merchantId, "su");
  expect(search).not.toBeNull();
  if (search === null) return;
  expect(await planOf(search.hits)).toMatch(
    /Index Only Scan using product_term_pkey[^]*Index Cond: .*term >= 'su'::text.*term < 'su/,
  );
});

it("both ways of asking find the same products, whatever the search", async () => {
  for (const text of ["su", "sugar", "sugar 1", "1", "sku-", "sku-0", "x-1", "sugar/2", "%"]) {
    const search = searchSql(shop.merchantId, text);
    if (search === null) throw new Error("Nothing was asked for");
    const [hits, walked] = await inMerchant(shop.database, shop.merchantId, async (tx) => [
      await tx.$queryRaw`SELECT product_id AS id FROM (${search.hits}) AS hits ORDER BY 1`,
      await tx.$queryRaw`SELECT p.id FROM product p WHERE ${search.isHit} ORDER BY 1`,
    ]);
    expect(walked).toEqual(hits);
  }
});
