import { foldText } from "@galla/domain";
import { namedId } from "./demo-id.ts";
import { termsOf, type DemoProduct } from "./demo-products.ts";
import { SEED_CLERKS } from "./demo-shop.ts";
import type { ShopPlan } from "./shop.ts";

/** The catalogue as rows: products, their barcodes and the terms they are found by. */
export function productRows(plan: ShopPlan, products: readonly DemoProduct[]) {
  const merchantId = plan.merchant.id;
  const rows = products.map(
    ({ barcodes: _codes, category, taxClass, popularity: _popularity, fate: _fate, ...product }) => ({
      merchantId,
      ...product,
      nameFolded: foldText(product.name),
      skuFolded: foldText(product.sku),
      description: "",
      categoryId: namedId(`category ${category}`),
      taxClassId: namedId(`tax class ${taxClass}`),
      version: 1,
      createdById: SEED_CLERKS.managerId,
      createdAt: plan.openedAt,
      updatedAt: plan.openedAt,
    }),
  );
  const barcodes = products.flatMap(({ id, barcodes: codes }) => {
    return codes.map((barcode, position) => ({ merchantId, productId: id, barcode, position }));
  });
  const terms = products.flatMap((product) =>
    termsOf(product).map((term) => ({ merchantId, productId: product.id, term })),
  );
  return { rows, barcodes, terms };
}
