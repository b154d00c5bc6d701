import { v7 } from "uuid";
import type { TestShop } from "./shop.ts";

export type Sending = Parameters<ReturnType<TestShop["caller"]>["transfers"]["send"]>[0];

/** Goods from the shop's first store to its second. */
export function transferOf(shop: TestShop, lines: Sending["lines"], fields: Partial<Sending> = {}): Sending {
  return { transferId: v7(), fromStoreId: shop.storeId, toStoreId: shop.secondStoreId, lines, ...fields };
}

/** How much of a product the first and the second store have, in thousandths. */
export async function bothLevels(shop: TestShop, productId: string): Promise<(number | undefined)[]> {
  const { stock } = await shop.caller("OWNER").products.byId({ id: productId, storeId: shop.storeId });
  const at = (storeId: string) => stock.find((level) => level.storeId === storeId)?.quantityMilli;
  return [at(shop.storeId), at(shop.secondStoreId)];
}
