import {
  cancelTransferInput,
  receiveTransferInput,
  sendTransferInput,
  transferByIdInput,
  transferListInput,
  transferListOutput,
  transferOutput,
  transferPlacesOutput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { cancelTransfer } from "./cancel-transfer.ts";
import { receiveTransfer } from "./receive-transfer.ts";
import { sendTransfer } from "./send-transfer.ts";
import { transferPlaces } from "./transfer-places.reads.ts";
import { listTransfers, transferById } from "./transfers.reads.ts";

export const transfersRouter = trpc.router({
  list: permitted("transfer.read")
    .input(transferListInput)
    .output(transferListOutput)
    .query(({ ctx, input }) => listTransfers(ctx.call, input)),
  byId: permitted("transfer.read")
    .input(transferByIdInput)
    .output(transferOutput)
    .query(({ ctx, input }) => transferById(ctx.call, input)),
  places: permitted("transfer.send")
    .output(transferPlacesOutput)
    .query(({ ctx }) => transferPlaces(ctx.call)),
  send: permitted("transfer.send")
    .input(sendTransferInput)
    .output(transferOutput)
    .mutation(({ ctx, input }) => sendTransfer(ctx.call, input)),
  receive: permitted("transfer.receive")
    .input(receiveTransferInput)
    .output(transferOutput)
    .mutation(({ ctx, input }) => receiveTransfer(ctx.call, input)),
  cancel: permitted("transfer.send")
    .input(cancelTransferInput)
    .output(transferOutput)
    .mutation(({ ctx, input }) => cancelTransfer(ctx.call, input)),
});
