import { insertRows } from "@galla/api/seed";
import { acrossMerchants, openDatabase } from "@galla/db";
import { foldText, lineGross, milli, minor, portionOf, searchTerms } from "@galla/domain";
import { v7 } from "uuid";
import type { BenchShop } from "../world/open-bench-shop.ts";

/** A product for sale in the bench, with what one line of it costs by number of units, tax included. */
export type BenchProduct = { readonly id: string; lineTotalMinor(units: number): number };

export type StockOptions = { readonly count: number; readonly taxPpm: number; readonly stockMilli: bigint };

/** So much that no run sells it out. */
export const PLENTY_MILLI = 900_000_000n;

/** Puts `count` products on the shelf, in thousands per statement, each with its opening movement. */
export async function stockGoods(ownerUrl: string, shop: BenchShop, options: StockOptions): Promise<BenchProduct[]> {
  const goods = Array.from({ length: options.count }, (_, index) => goodOf(index));
  const { merchantId, storeId, managerId: createdById } = shop;
  const database = openDatabase({ url: ownerUrl, poolSize: 1, statementTimeoutMs: 60_000 });
  try {
    await acrossMerchants(database, async (tx) => {
      const taxClassId = shop.taxClassId;
      const products = goods.map((good) => {
        return {
          merchantId,
          taxClassId,
          createdById,
          ...good,
          nameFolded: foldText(good.name),
          skuFolded: foldText(good.sku),
          updatedAt: new Date(),
        };
      });
      await insertRows(tx, "product", products);
      const terms = goods.flatMap((good) =>
        searchTerms(`${good.name} ${good.sku}`).map((term) => ({ merchantId, productId: good.id, term })),
      );
      await insertRows(tx, "product_term", terms);
      const shelf = goods.map((good) => ({ merchantId, storeId, productId: good.id }));
      await insertRows(
        tx,
        "stock_level",
        shelf.map((place) => ({ ...place, quantityMilli: options.stockMilli, seq: 1n })),
      );
      const amounts = { changeMilli: options.stockMilli, beforeMilli: 0n, afterMilli: options.stockMilli };
      const opening = { type: "RESTOCK" as const, seq: 1n, ...amounts, reason: "OPENING", createdById };
      await insertRows(
        tx,
        "stock_movement",
        shelf.map((place) => ({ ...place, ...opening })),
      );
      // Goods do not come in without the book knowing of it.
      await tx.$queryRaw`
        SELECT append_audit(${merchantId}::uuid, ${merchantId}::uuid, ${createdById}::uuid, 'products.imported', 'merchant',
          ${merchantId}::uuid, NULL, ${JSON.stringify({ products: goods.length })}::jsonb, 'bench', '', NULL, NULL)`;
    });
    await database.pool.query("ANALYZE");
  } finally {
    await database.close();
  }
  return goods.map((good) => ({
    id: good.id,
    lineTotalMinor: (units) => lineTotal(good.priceMinor, units, options.taxPpm),
  }));
}

function goodOf(index: number) {
  const number = String(index + 1).padStart(6, "0");
  return {
    id: v7(),
    name: `Bench goods ${number}`,
    sku: `BENCH-${number}`,
    priceMinor: BigInt(500 + ((index * 37) % 9_500)),
    costMinor: 300n,
  };
}

function lineTotal(priceMinor: bigint, units: number, taxPpm: number): number {
  const gross = lineGross(milli(units * 1000), minor(priceMinor));
  return Number(gross + portionOf(gross, taxPpm));
}
