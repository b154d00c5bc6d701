import { z } from "zod";
import { id, requiredText } from "./scalars.ts";

export const createCategoryInput = z.strictObject({
  name: requiredText(100),
  sortOrder: z.int().min(0).max(10_000).default(0),
});
export const updateCategoryInput = createCategoryInput.extend({ id, version: z.int().min(1) });
/** Refused with `category.in_use` while products are in it. */
export const archiveCategoryInput = z.strictObject({ id, version: z.int().min(1) });

export const categoryRow = z.strictObject({
  id,
  name: z.string(),
  sortOrder: z.int(),
  version: z.int(),
  productCount: z.int(),
});
export const categoryListOutput = z.array(categoryRow);

export const taxClassListOutput = z.array(
  z.strictObject({ id, name: z.string(), ratePpm: z.int(), isDefault: z.boolean() }),
);

export type CreateCategoryInput = z.infer<typeof createCategoryInput>;
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;
export type ArchiveCategoryInput = z.infer<typeof archiveCategoryInput>;
export type CategoryRow = z.infer<typeof categoryRow>;
export type TaxClassListOutput = z.infer<typeof taxClassListOutput>;
