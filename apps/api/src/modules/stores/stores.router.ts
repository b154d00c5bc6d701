import {
  createStoreInput,
  receiptLogoOutput,
  setReceiptLogoInput,
  storeByIdInput,
  storeListOutput,
  storeOutput,
  updateStoreInput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { createStore } from "./create-store.ts";
import { deactivateStore } from "./deactivate-store.ts";
import { reactivateStore } from "./reactivate-store.ts";
import { receiptLogo } from "./receipt-logo.reads.ts";
import { setReceiptLogo } from "./set-receipt-logo.ts";
import { listStoreDetails, storeById } from "./store-details.reads.ts";
import { updateStore } from "./update-store.ts";

export const storesRouter = trpc.router({
  list: permitted("store.read")
    .output(storeListOutput)
    .query(({ ctx }) => listStoreDetails(ctx.call)),
  byId: permitted("store.read")
    .input(storeByIdInput)
    .output(storeOutput)
    .query(({ ctx, input }) => storeById(ctx.call, input)),
  create: permitted("store.write")
    .input(createStoreInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => createStore(ctx.call, input)),
  update: permitted("store.write")
    .input(updateStoreInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => updateStore(ctx.call, input)),
  deactivate: permitted("store.write")
    .input(storeByIdInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => deactivateStore(ctx.call, input)),
  reactivate: permitted("store.write")
    .input(storeByIdInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => reactivateStore(ctx.call, input)),
  setReceiptLogo: permitted("store.write")
    .input(setReceiptLogoInput)
    .output(storeOutput)
    .mutation(({ ctx, input }) => setReceiptLogo(ctx.call, input)),
  receiptLogo: permitted("store.read")
    .input(storeByIdInput)
    .output(receiptLogoOutput)
    .query(({ ctx, input }) => receiptLogo(ctx.call, input)),
});
