import { inMerchant, type Tx } from "@galla/db";
import type { CurrentShiftInput, ShiftByIdInput, ShiftDetailOutput, ShiftOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { findRegister } from "./find-register.ts";
import { findOpenShift, findShift } from "./find-shift.ts";
import { showShift, showShiftAlone, zReportOf } from "./show-shift.ts";

/** The open shift of a register, with its X report where that is asked for, or null. Refuses `resource.not_found` and `store.not_assigned`. */
export function currentShift(call: Call, input: CurrentShiftInput): Promise<ShiftOutput | null> {
  return inMerchant(call.database, call.actor.merchantId, async (tx) => {
    const { registerId } = await findRegister(tx, call, input.registerId);
    const shift = await findOpenShift(tx, call, registerId);
    if (shift === null) return null;
    return input.withFigures ? showShift(tx, call, shift) : showShiftAlone(tx, call, shift);
  });
}

/**
 * One shift: its X report while it is open, its Z report once closed, and beside that the sales that came in late. Refuses
 * `resource.not_found` and `store.not_assigned`.
 */
export function shiftById(call: Call, input: ShiftByIdInput): Promise<ShiftDetailOutput> {
  return inMerchant(call.database, call.actor.merchantId, async (tx) => {
    const shift = await findShift(tx, call, input.shiftId);
    return {
      shift: await showShift(tx, call, shift),
      zReport: zReportOf(shift),
      adjustments: await adjustmentsOf(tx, call, shift.id),
    };
  });
}

async function adjustmentsOf(tx: Tx, call: Call, shiftId: string): Promise<ShiftDetailOutput["adjustments"]> {
  const rows = await tx.shiftAdjustment.findMany({
    where: { merchantId: call.actor.merchantId, shiftId },
    orderBy: [{ createdAt: "asc" }, { saleId: "asc" }],
    select: {
      saleId: true,
      totalMinor: true,
      cashMinor: true,
      createdAt: true,
      sale: { select: { billNumber: true } },
    },
  });
  return rows.map(({ sale, createdAt, ...row }) => ({ ...wire(row), ...sale, createdAt: createdAt.toISOString() }));
}
