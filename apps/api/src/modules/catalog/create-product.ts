import { inMerchant, type Tx } from "@galla/db";
import { may } from "@galla/domain";
import type { CreateProductInput, ProductFields, ProductOutput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";
import { checkProduct, refuseBrokenQuantity } from "./check-product.ts";
import { defaultMinStock } from "./min-stock.ts";
import { openStock } from "./open-stock.ts";
import { auditedFields, fieldColumns } from "./product-fields.ts";
import { addKeys } from "./product-keys.ts";
import { readProduct } from "./products.reads.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";

/**
 * Adds a product, with a stock level at every store. Without a minimum stock it takes the default of the store its opening stock lies in,
 * or else of the oldest store its maker works in. Refuses `resource.not_found` (category, tax class, store), `store.not_assigned`,
 * `product.sku_taken`, `product.barcode_taken` and `quantity.not_whole`. Its cost price is zero where the creator may not see costs.
 */
export function createProduct(call: Call, input: CreateProductInput): Promise<ProductOutput> {
  const { openingStock } = input;
  refuseBrokenQuantity("", input.unit, input.minStockMilli ?? 0);
  if (openingStock !== null) refuseBrokenQuantity("", input.unit, openingStock.quantityMilli);
  return settleDuplicates(() =>
    inMerchant(call.database, call.actor.merchantId, async (tx) => {
      if (openingStock !== null) await findWorkplace(tx, call, openingStock.storeId);
      const place = { unit: input.unit, storeId: openingStock?.storeId ?? null };
      const minStockMilli = input.minStockMilli ?? (await defaultMinStock(tx, call, place));
      const id = await keepProduct(tx, call, { ...input, minStockMilli });
      await announce(tx, call, { type: "product.created", payload: { productId: id } });
      return readProduct(tx, call, { id, storeId: openingStock?.storeId ?? null });
    }),
  );
}

type NewProduct = CreateProductInput & ProductFields;

async function keepProduct(tx: Tx, call: Call, input: NewProduct): Promise<string> {
  const { merchantId, userId, role } = call.actor;
  const { openingStock } = input;
  const id = v7();
  const columns = fieldColumns(input);
  const costMinor = may(role, "product.readCost") ? (input.costMinor ?? 0) : 0;
  await checkProduct(tx, merchantId, { ...input, skuFolded: columns.skuFolded });
  const now = call.clock();
  await tx.product.create({
    data: {
      merchantId,
      id,
      ...columns,
      costMinor: BigInt(costMinor),
      createdById: userId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await addKeys(tx, merchantId, [{ ...input, id }]);
  const openingMilli = BigInt(openingStock?.quantityMilli ?? 0);
  await openStock(tx, call, { storeId: openingStock?.storeId ?? null, products: [{ productId: id, openingMilli }] });
  const after = { ...auditedFields(input, costMinor), ...(openingStock === null ? {} : { openingStock }) };
  await audit(tx, call, { action: "product.created", subjectType: "product", subjectId: id, after });
  return id;
}
