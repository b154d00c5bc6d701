import { v7 } from "uuid";
import type { BenchShop } from "../world/open-bench-shop.ts";
import type { BenchProduct } from "./stock-goods.ts";

/** Units on the five lines of every sale in the bench: mostly one, once two. */
export const LINE_UNITS = [1, 1, 2, 1, 1] as const;

/** One sale to ring up, the same for every contender. */
export type Basket = {
  readonly saleId: string;
  readonly register: BenchShop["registers"][number];
  readonly products: readonly BenchProduct[];
};

/** "spread": five of all products. "hot": one product that is in every basket, and four of the others. */
export type Scenario = "spread" | "hot";

export type Goods = { readonly shop: BenchShop; readonly products: readonly BenchProduct[] };

/** The next basket of a client. Each client has registers of its own, as tills do; products collide as chance has it. */
export function nextBasket(
  goods: Goods,
  scenario: Scenario,
  client: { readonly index: number; readonly count: number },
): Basket {
  const [hot] = goods.products;
  const chosen = new Set<BenchProduct>(scenario === "hot" && hot !== undefined ? [hot] : []);
  while (chosen.size < LINE_UNITS.length) {
    const product = goods.products[Math.floor(Math.random() * goods.products.length)];
    if (product !== undefined) chosen.add(product);
  }
  const registers = goods.shop.registers.filter((_, index) => index % client.count === client.index);
  const register = registers[Math.floor(Math.random() * registers.length)];
  if (register === undefined) throw new RangeError("There are more clients than registers");
  return { saleId: v7(), register, products: [...chosen] };
}

/** The basket as the API takes it. */
export function commandOf({ saleId, register, products }: Basket) {
  const lines = products.map((product, index) => ({ product, units: LINE_UNITS[index] ?? 1 }));
  const totalMinor = lines.reduce((total, { product, units }) => total + product.lineTotalMinor(units), 0);
  return {
    saleId,
    registerId: register.id,
    shiftId: register.shiftId,
    lines: lines.map(({ product, units }) => ({ productId: product.id, quantityMilli: units * 1000 })),
    tenders: [{ method: "CASH", amountMinor: totalMinor }],
    expectedTotalMinor: totalMinor,
  };
}
