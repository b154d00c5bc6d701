import {
  adjustStockInput,
  expiringInput,
  expiringOutput,
  lowStockInput,
  lowStockOutput,
  movementListInput,
  movementListOutput,
  receiveStockInput,
  stockChangeOutput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { adjustStock } from "./adjust-stock.ts";
import { listExpiring } from "./expiring.reads.ts";
import { listLowStock } from "./low-stock.reads.ts";
import { listMovements } from "./movements.reads.ts";
import { receiveStock } from "./receive-stock.ts";

export const stockRouter = trpc.router({
  adjust: permitted("stock.adjust")
    .input(adjustStockInput)
    .output(stockChangeOutput)
    .mutation(({ ctx, input }) => adjustStock(ctx.call, input)),
  receive: permitted("stock.receive")
    .input(receiveStockInput)
    .output(stockChangeOutput)
    .mutation(({ ctx, input }) => receiveStock(ctx.call, input)),
  movements: permitted("stock.read")
    .input(movementListInput)
    .output(movementListOutput)
    .query(({ ctx, input }) => listMovements(ctx.call, input)),
  low: permitted("stock.read")
    .input(lowStockInput)
    .output(lowStockOutput)
    .query(({ ctx, input }) => listLowStock(ctx.call, input)),
  expiring: permitted("stock.read")
    .input(expiringInput)
    .output(expiringOutput)
    .query(({ ctx, input }) => listExpiring(ctx.call, input)),
});
