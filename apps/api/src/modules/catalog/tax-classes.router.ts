import { taxClassListOutput } from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { listTaxClasses } from "./tax-classes.reads.ts";

export const taxClassesRouter = trpc.router({
  list: permitted("product.read")
    .output(taxClassListOutput)
    .query(({ ctx }) => listTaxClasses(ctx.call)),
});
