import {
  closeShiftInput,
  currentShiftInput,
  currentShiftOutput,
  moveCashInput,
  openDrawerInput,
  openShiftInput,
  shiftByIdInput,
  shiftDetailOutput,
  shiftListInput,
  shiftListOutput,
  shiftOutput,
  zReportOutput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { closeShift } from "./close-shift.ts";
import { listShifts } from "./list-shifts.reads.ts";
import { moveCash } from "./move-cash.ts";
import { openDrawer } from "./open-drawer.ts";
import { openShift } from "./open-shift.ts";
import { currentShift, shiftById } from "./shifts.reads.ts";

export const shiftsRouter = trpc.router({
  current: permitted("shift.read")
    .input(currentShiftInput)
    .output(currentShiftOutput)
    .query(({ ctx, input }) => currentShift(ctx.call, input)),
  list: permitted("shift.read")
    .input(shiftListInput)
    .output(shiftListOutput)
    .query(({ ctx, input }) => listShifts(ctx.call, input)),
  byId: permitted("shift.read")
    .input(shiftByIdInput)
    .output(shiftDetailOutput)
    .query(({ ctx, input }) => shiftById(ctx.call, input)),
  open: permitted("shift.open")
    .input(openShiftInput)
    .output(shiftOutput)
    .mutation(({ ctx, input }) => openShift(ctx.call, input)),
  moveCash: permitted("shift.moveCash")
    .input(moveCashInput)
    .output(shiftOutput)
    .mutation(({ ctx, input }) => moveCash(ctx.call, input)),
  openDrawer: permitted("shift.moveCash")
    .input(openDrawerInput)
    .output(shiftOutput)
    .mutation(({ ctx, input }) => openDrawer(ctx.call, input)),
  close: permitted("shift.close")
    .input(closeShiftInput)
    .output(zReportOutput)
    .mutation(({ ctx, input }) => closeShift(ctx.call, input)),
});
