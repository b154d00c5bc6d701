import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";

type CategoryFigures = { name: string; sortOrder: number };

/**
 * Holds a category against every other writer, those who put a product into it included, and returns what it is before the change.
 * Refuses `resource.not_found`, and `version.conflict` where it is no longer the version the editor saw.
 */
export async function lockCategory(
  tx: Tx,
  merchantId: string,
  seen: { id: string; version: number },
): Promise<CategoryFigures> {
  const { id, version: expectedVersion } = seen;
  const [row] = await tx.$queryRaw<(CategoryFigures & { version: number })[]>`
    SELECT name, sort_order AS "sortOrder", version FROM category
     WHERE merchant_id = ${merchantId}::uuid AND id = ${id}::uuid AND archived_at IS NULL FOR UPDATE`;
  if (row === undefined) return refuse("resource.not_found", { resource: "category", id });
  const { version: currentVersion, ...figures } = row;
  if (currentVersion !== expectedVersion)
    refuse("version.conflict", { resource: "category", id, expectedVersion, currentVersion });
  return figures;
}
