import { inMerchant } from "@galla/db";
import type { CategoryRow, CreateCategoryInput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { foldCategoryName, refuseTakenName } from "./category-name.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";

/** Adds a category. Refuses `category.name_taken`. */
export function createCategory(call: Call, input: CreateCategoryInput): Promise<CategoryRow> {
  const { merchantId } = call.actor;
  const { name, sortOrder } = input;
  const nameFolded = foldCategoryName(name);
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      await refuseTakenName(tx, merchantId, { name, nameFolded });
      const id = v7();
      await tx.category.create({ data: { merchantId, id, name, nameFolded, sortOrder }, select: { id: true } });
      await audit(tx, call, {
        action: "category.created",
        subjectType: "category",
        subjectId: id,
        after: { name, sortOrder },
      });
      await announce(tx, call, { type: "category.created", payload: { categoryId: id } });
      return { id, name, sortOrder, version: 1, productCount: 0 };
    }),
  );
}
