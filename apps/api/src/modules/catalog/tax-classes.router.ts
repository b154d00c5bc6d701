import {
  archivedOutput,
  createTaxClassInput,
  taxClassByIdInput,
  taxClassListOutput,
  updateTaxClassInput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { archiveTaxClass } from "./archive-tax-class.ts";
import { createTaxClass } from "./create-tax-class.ts";
import { listTaxClasses } from "./tax-classes.reads.ts";
import { updateTaxClass } from "./update-tax-class.ts";

export const taxClassesRouter = trpc.router({
  list: permitted("product.read")
    .output(taxClassListOutput)
    .query(({ ctx }) => listTaxClasses(ctx.call)),
  create: permitted("settings.write")
    .input(createTaxClassInput)
    .output(taxClassListOutput)
    .mutation(({ ctx, input }) => createTaxClass(ctx.call, input)),
  update: permitted("settings.write")
    .input(updateTaxClassInput)
    .output(taxClassListOutput)
    .mutation(({ ctx, input }) => updateTaxClass(ctx.call, input)),
  archive: permitted("settings.write")
    .input(taxClassByIdInput)
    .output(archivedOutput)
    .mutation(({ ctx, input }) => archiveTaxClass(ctx.call, input)),
});
