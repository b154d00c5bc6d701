import {
  cashiersOutput,
  checkoutInput,
  receiptOutput,
  saleByBillInput,
  saleByIdInput,
  saleListInput,
  saleListOutput,
  salesTodayInput,
  salesTodayOutput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { listCashiers } from "../people/index.ts";
import { checkout } from "./checkout.ts";
import { listSales } from "./list-sales.reads.ts";
import { saleByBill, saleById } from "./sales.reads.ts";
import { salesToday } from "./sales-today.reads.ts";

export const salesRouter = trpc.router({
  checkout: permitted("sale.create")
    .input(checkoutInput)
    .output(receiptOutput)
    .mutation(async ({ ctx, input }) => {
      const { receipt, replayed } = await checkout(ctx.call, input);
      // The body of a repeat is the first answer again, to the letter; whether it was one stands beside it.
      if (replayed) ctx.header("x-galla-replayed", "true");
      return receipt;
    }),
  list: permitted("sale.read")
    .input(saleListInput)
    .output(saleListOutput)
    .query(({ ctx, input }) => listSales(ctx.call, input)),
  byId: permitted("sale.read")
    .input(saleByIdInput)
    .output(receiptOutput)
    .query(({ ctx, input }) => saleById(ctx.call, input)),
  byBill: permitted("sale.read")
    .input(saleByBillInput)
    .output(receiptOutput)
    .query(({ ctx, input }) => saleByBill(ctx.call, input)),
  today: permitted("sale.read")
    .input(salesTodayInput)
    .output(salesTodayOutput)
    .query(({ ctx, input }) => salesToday(ctx.call, input)),
  cashiers: permitted("sale.read")
    .output(cashiersOutput)
    .query(({ ctx }) => listCashiers(ctx.call)),
});
