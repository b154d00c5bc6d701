import { v7 } from "uuid";
import { refusalOf } from "./sale-command.ts";
import type { TestShop } from "./shop.ts";

type Caller = ReturnType<TestShop["caller"]>;
export type NewProduct = Parameters<Caller["products"]["create"]>[0];
export type ChangedProduct = Parameters<Caller["products"]["update"]>[0];

/** What a person fills in for a new product; its name and SKU are nobody else's. */
export function productOf(shop: TestShop, fields: Partial<NewProduct> = {}): NewProduct {
  const suffix = v7().slice(-12);
  return {
    name: `Thing ${suffix}`,
    sku: `T-${suffix}`,
    taxClassId: shop.taxClassId,
    priceMinor: 2200,
    minStockMilli: 0,
    ...fields,
  };
}

/** The form of a stored product as its editor sends it back, with some fields changed. */
export async function editOf(
  shop: TestShop,
  id: string,
  fields: Partial<ChangedProduct> = {},
): Promise<ChangedProduct> {
  const product = await shop.caller("OWNER").products.byId({ id, storeId: shop.storeId });
  const { name, sku, description, barcodes, categoryId, taxClassId, unit, priceMinor, costMinor } = product;
  const { minStockMilli, expiryDate, imageUrl, status, version } = product;
  return {
    id,
    version,
    name,
    sku,
    description,
    barcodes,
    categoryId,
    taxClassId,
    unit,
    priceMinor,
    minStockMilli,
    expiryDate,
    imageUrl,
    status,
    ...(costMinor === undefined ? {} : { costMinor }),
    ...fields,
  };
}

/** The code a call is refused with. */
export const codeOf = async (answer: Promise<unknown>) => (await refusalOf(answer)).code;
