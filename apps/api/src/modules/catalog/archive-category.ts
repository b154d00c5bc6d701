import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { ArchiveCategoryInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { lockCategory } from "./lock-category.ts";

/** Takes an empty category out of use; its name becomes free. Refuses `resource.not_found`, `version.conflict` and `category.in_use`. */
export function archiveCategory(call: Call, input: ArchiveCategoryInput): Promise<{ id: string }> {
  const { merchantId } = call.actor;
  const { id } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const before = await lockCategory(tx, merchantId, input);
    const productCount = await tx.product.count({ where: { merchantId, categoryId: id, archivedAt: null } });
    if (productCount > 0) refuse("category.in_use", { productCount });
    await tx.category.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: call.clock(), version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, call, { action: "category.archived", subjectType: "category", subjectId: id, before });
    await announce(tx, call, { type: "category.archived", payload: { categoryId: id } });
    return { id };
  });
}
