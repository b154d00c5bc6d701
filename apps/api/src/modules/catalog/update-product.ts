import { inMerchant, type Tx } from "@galla/db";
import { may, refuse } from "@galla/domain";
import type { ProductOutput, UpdateProductInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { checkProduct, refuseBrokenQuantity } from "./check-product.ts";
import { loadProduct, refuseOvertaken } from "./load-product.ts";
import { auditedFields, fieldColumns } from "./product-fields.ts";
import { addKeys, removeKeys, sameKeys } from "./product-keys.ts";
import { readProduct } from "./products.reads.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";

/**
 * Replaces what is said about a product. Of two who edit the same version exactly one succeeds. Refuses `resource.not_found`,
 * `version.conflict`, `product.sku_taken`, `product.barcode_taken`, `quantity.not_whole`, and `input.invalid` for another unit once the
 * product has moved, since all its figures count in the old one. The cost price stays where the editor may not see costs or leaves it out.
 */
export function updateProduct(call: Call, input: UpdateProductInput): Promise<ProductOutput> {
  const { merchantId } = call.actor;
  refuseBrokenQuantity(input.id, input.unit, input.minStockMilli);
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const before = await loadProduct(tx, merchantId, input);
      if (before.fields.unit !== input.unit) await refuseNewUnit(tx, merchantId, input.id);
      const columns = fieldColumns(input);
      await checkProduct(tx, merchantId, { ...input, skuFolded: columns.skuFolded });
      const costMinor = may(call.actor.role, "product.readCost")
        ? (input.costMinor ?? before.costMinor)
        : before.costMinor;
      const { count } = await tx.product.updateMany({
        where: { merchantId, id: input.id, version: input.version, archivedAt: null },
        data: { ...columns, costMinor: BigInt(costMinor), version: { increment: 1 }, updatedAt: call.clock() },
      });
      if (count === 0) await refuseOvertaken(tx, merchantId, input);
      if (!sameKeys(before.fields, input)) {
        await removeKeys(tx, merchantId, [input.id]);
        await addKeys(tx, merchantId, [input]);
      }
      const change = { before: auditedFields(before.fields, before.costMinor), after: auditedFields(input, costMinor) };
      await audit(tx, call, { action: "product.updated", subjectType: "product", subjectId: input.id, ...change });
      await announce(tx, call, { type: "product.updated", payload: { productId: input.id } });
      return readProduct(tx, call, { id: input.id, storeId: null });
    }),
  );
}

// The levels are held, so that no stock arrives in the old unit while the unit changes.
async function refuseNewUnit(tx: Tx, merchantId: string, productId: string): Promise<void> {
  const levels = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM stock_level WHERE merchant_id = ${merchantId}::uuid AND product_id = ${productId}::uuid
     ORDER BY store_id FOR NO KEY UPDATE`;
  if (levels.every(({ seq }) => seq === 0n)) return;
  refuse("input.invalid", { issues: [{ field: "unit", message: "Cannot change once there has been stock of it." }] });
}
