import type { Tx } from "@galla/db";
import { may, toWire } from "@galla/domain";
import { zReportOutput, type ShiftOutput, type ZReportOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { movementsOf, type CashMovement } from "./cash-movements.ts";
import type { StoredShift } from "./find-shift.ts";
import { figuresOf } from "./shift-figures.ts";

/**
 * A shift as its till and the office see it. While it is open the figures are for those who may know what the drawer should hold, and
 * null for everybody else, because the count is blind. A closed shift shows the figures its Z report has.
 */
export async function showShift(tx: Tx, call: Call, shift: StoredShift): Promise<ShiftOutput> {
  const alone = await showShiftAlone(tx, call, shift);
  return { ...alone, figures: await visibleFigures(tx, call, { shift, movements: alone.movements }) };
}

/** A shift without its figures, for a till that only asks whether one is open. */
export async function showShiftAlone(tx: Tx, call: Call, shift: StoredShift): Promise<ShiftOutput> {
  const movements = await movementsOf(tx, call.actor.merchantId, shift.id);
  const { id, storeId, storeName, registerId, registerName, registerCode, openedBy } = shift;
  return {
    id,
    storeId,
    storeName,
    registerId,
    registerName,
    registerCode,
    openedBy,
    openedAt: shift.openedAt.toISOString(),
    openingFloatMinor: toWire(shift.openingFloatMinor),
    closedAt: shift.closedAt?.toISOString() ?? null,
    movements,
    figures: null,
  };
}

/** The Z report as it was printed; null while the shift is open. */
export function zReportOf(shift: StoredShift): ZReportOutput | null {
  return shift.zReport === null ? null : zReportOutput.parse(shift.zReport);
}

async function visibleFigures(
  tx: Tx,
  call: Call,
  shown: { readonly shift: StoredShift; readonly movements: readonly CashMovement[] },
): Promise<ShiftOutput["figures"]> {
  const zReport = zReportOf(shown.shift);
  if (zReport !== null) return zReport.figures;
  if (shown.shift.closedAt === null && !may(call.actor.role, "shift.readExpected")) return null;
  return figuresOf(tx, call.actor.merchantId, shown);
}
