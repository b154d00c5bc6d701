import { inMerchant } from "@galla/db";
import type { ArchiveProductInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { loadProduct, refuseOvertaken } from "./load-product.ts";
import { auditedFields } from "./product-fields.ts";
import { removeKeys } from "./product-keys.ts";

/**
 * Takes a product out of the catalogue. Its row, sales and movements stay; its SKU and barcodes become free for another product.
 * Refuses `resource.not_found` and `version.conflict`.
 */
export function archiveProduct(call: Call, input: ArchiveProductInput): Promise<{ id: string }> {
  const { merchantId } = call.actor;
  const { id, version } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const before = await loadProduct(tx, merchantId, input);
    const now = call.clock();
    const { count } = await tx.product.updateMany({
      where: { merchantId, id, version, archivedAt: null },
      data: { archivedAt: now, updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) await refuseOvertaken(tx, merchantId, input);
    await removeKeys(tx, merchantId, [id]);
    const audited = auditedFields(before.fields, before.costMinor);
    await audit(tx, call, { action: "product.archived", subjectType: "product", subjectId: id, before: audited });
    await announce(tx, call, { type: "product.archived", payload: { productId: id } });
    return { id };
  });
}
