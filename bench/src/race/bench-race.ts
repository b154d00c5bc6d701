import { stockChangeOutput } from "@galla/validators";
import { v7 } from "uuid";
import { connectApi, outputOf, type ApiConnection } from "../world/api-connection.ts";
import type { BenchShop } from "../world/open-bench-shop.ts";
import type { World } from "../world/start-world.ts";
import { TAX_PPM } from "../checkout/bench-checkout.ts";
import { stockGoods, type BenchProduct } from "../checkout/stock-goods.ts";

const STOCK = 500;
const BUYERS = 1_000;

/** A thousand sales of one unit at once, of a product of which there are five hundred. Answers whether exactly those were sold. */
export async function benchRace(world: World, shop: BenchShop): Promise<boolean> {
  const [product] = await stockGoods(world.ownerUrl, shop, {
    count: 1,
    taxPpm: TAX_PPM,
    stockMilli: BigInt(STOCK) * 1000n,
  });
  if (product === undefined) throw new Error("There is nothing to race for");
  const api = await connectApi(world.apiUrl, shop.signIn, BUYERS);
  try {
    const startedAt = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: BUYERS }, (_, buyer) => buyOne(api, { shop, product, buyer })),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const left = await leftOver(api, { shop, product });
    const counts = [...Map.groupBy(outcomes, (outcome) => outcome)].map(
      ([outcome, { length }]) => `${length} ${outcome}`,
    );
    console.log(
      `\n${BUYERS.toLocaleString("en")} buyers at once, stock ${STOCK}: ${counts.join(", ")}; ${left} left, in ${seconds.toFixed(1)} s`,
    );
    const sold = outcomes.filter((outcome) => outcome === "sold").length;
    const refused = outcomes.filter((outcome) => outcome === "stock.insufficient").length;
    return sold === STOCK && refused === BUYERS - STOCK && left === 0;
  } finally {
    await api.close();
  }
}

type Race = { readonly shop: BenchShop; readonly product: BenchProduct };

async function buyOne(api: ApiConnection, { shop, product, buyer }: Race & { buyer: number }): Promise<string> {
  const totalMinor = product.lineTotalMinor(1);
  const register = shop.registers[buyer % shop.registers.length];
  const answer = await api.mutate("sales.checkout", {
    saleId: v7(),
    registerId: register?.id,
    shiftId: register?.shiftId,
    lines: [{ productId: product.id, quantityMilli: 1000 }],
    tenders: [{ method: "CASH", amountMinor: totalMinor }],
    expectedTotalMinor: totalMinor,
  });
  return answer.ok ? "sold" : answer.code;
}

// One unit more is put on the shelf, which tells how many stood there.
async function leftOver(api: ApiConnection, { shop, product }: Race): Promise<number> {
  const input = { storeId: shop.storeId, lines: [{ productId: product.id, quantityMilli: 1000 }] };
  const { levels } = stockChangeOutput.parse(outputOf(await api.mutate("stock.receive", input)));
  return (levels[0]?.beforeMilli ?? Number.NaN) / 1000;
}
