import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { CategoryRow } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** The categories in the order the shop chose, each with the number of its products that are not archived. */
export function listCategories(call: Call): Promise<CategoryRow[]> {
  return inMerchant(call.database, call.actor.merchantId, (tx) => readCategories(tx, call.actor.merchantId));
}

/** One category as the list shows it, for the answer of a change. */
export async function readCategory(tx: Tx, merchantId: string, id: string): Promise<CategoryRow> {
  const [row] = await readCategories(tx, merchantId, id);
  return row ?? refuse("resource.not_found", { resource: "category", id });
}

async function readCategories(tx: Tx, merchantId: string, id?: string): Promise<CategoryRow[]> {
  const categories = await tx.category.findMany({
    where: { merchantId, archivedAt: null, ...(id === undefined ? {} : { id }) },
    orderBy: [{ sortOrder: "asc" }, { nameFolded: "asc" }, { id: "asc" }],
    select: { id: true, name: true, sortOrder: true, version: true },
  });
  const counts = await tx.product.groupBy({
    by: ["categoryId"],
    where: { merchantId, archivedAt: null, categoryId: id === undefined ? { not: null } : id },
    _count: { _all: true },
  });
  const countOf = new Map(counts.map((count) => [count.categoryId, count._count._all]));
  return categories.map((category) => ({ ...category, productCount: countOf.get(category.id) ?? 0 }));
}
