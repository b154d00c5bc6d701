import {
  archiveCategoryInput,
  archivedOutput,
  categoryListOutput,
  categoryRow,
  createCategoryInput,
  updateCategoryInput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { archiveCategory } from "./archive-category.ts";
import { listCategories } from "./categories.reads.ts";
import { createCategory } from "./create-category.ts";
import { updateCategory } from "./update-category.ts";

export const categoriesRouter = trpc.router({
  list: permitted("category.read")
    .output(categoryListOutput)
    .query(({ ctx }) => listCategories(ctx.call)),
  create: permitted("category.write")
    .input(createCategoryInput)
    .output(categoryRow)
    .mutation(({ ctx, input }) => createCategory(ctx.call, input)),
  update: permitted("category.write")
    .input(updateCategoryInput)
    .output(categoryRow)
    .mutation(({ ctx, input }) => updateCategory(ctx.call, input)),
  archive: permitted("category.write")
    .input(archiveCategoryInput)
    .output(archivedOutput)
    .mutation(({ ctx, input }) => archiveCategory(ctx.call, input)),
});
