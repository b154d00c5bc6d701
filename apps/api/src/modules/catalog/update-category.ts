import { inMerchant } from "@galla/db";
import type { CategoryRow, UpdateCategoryInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { readCategory } from "./categories.reads.ts";
import { foldCategoryName, refuseTakenName } from "./category-name.ts";
import { lockCategory } from "./lock-category.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";

/** Renames or moves a category. Refuses `resource.not_found`, `version.conflict` and `category.name_taken`. */
export function updateCategory(call: Call, input: UpdateCategoryInput): Promise<CategoryRow> {
  const { merchantId } = call.actor;
  const { id, name, sortOrder } = input;
  const nameFolded = foldCategoryName(name);
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const before = await lockCategory(tx, merchantId, input);
      await refuseTakenName(tx, merchantId, { name, nameFolded, id });
      await tx.category.update({
        where: { merchantId_id: { merchantId, id } },
        data: { name, nameFolded, sortOrder, version: { increment: 1 } },
        select: { id: true },
      });
      await audit(tx, call, {
        action: "category.updated",
        subjectType: "category",
        subjectId: id,
        before,
        after: { name, sortOrder },
      });
      await announce(tx, call, { type: "category.updated", payload: { categoryId: id } });
      return readCategory(tx, merchantId, id);
    }),
  );
}
