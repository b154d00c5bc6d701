import { toWire } from "@galla/domain";
import type { Tx } from "@galla/db";
import type { ZReportOutput } from "@galla/validators";
import { figuresOf, movementsOf } from "../../modules/shifts/index.ts";
import type { PastRecord } from "../past-records.ts";
import type { ShopPlan } from "../shop.ts";
import type { DemoShift } from "./plan-shifts.ts";
import { drawerOf, piecesOf } from "./shift-rows.ts";

/** A Z report but for its anchor, which is known only when the audit book has come so far. */
type PastReport = Omit<ZReportOutput, "anchor">;

/** What the books say of past shifts: opened, cash out, closed with its Z report, counted per register in the order of days. */
export async function recordsOfShifts(tx: Tx, plan: ShopPlan, shifts: readonly DemoShift[]): Promise<PastRecord[]> {
  const zNumbers = new Map<string, number>();
  const records: PastRecord[] = [];
  for (const shift of shifts) {
    const zNumber = (zNumbers.get(shift.register.id) ?? 0) + 1;
    zNumbers.set(shift.register.id, zNumber);
    const report = await reportOf(tx, { plan, shift, zNumber });
    records.push(opened(shift), ...shift.movements.map((movement) => moved(shift, movement)), closed(shift, report));
  }
  return records;
}

async function reportOf(
  tx: Tx,
  { plan, shift, zNumber }: { plan: ShopPlan; shift: DemoShift; zNumber: number },
): Promise<PastReport> {
  const merchantId = plan.merchant.id;
  const { store, register, openedAt, closedAt } = shift;
  const { expectedMinor, countedMinor, reason } = drawerOf(shift);
  const person = plan.people.find(({ id }) => id === shift.cashierId)?.fullName ?? "";
  const movements = await movementsOf(tx, merchantId, shift.id);
  return {
    shiftId: shift.id,
    zNumber,
    merchantName: plan.merchant.name,
    storeId: store.id,
    storeName: store.name,
    storeAddress: store.address,
    timeZone: store.timeZone,
    registerId: register.id,
    registerName: register.name,
    registerCode: register.code,
    currencyCode: plan.merchant.currencyCode,
    openedBy: person,
    openedAt: openedAt.toISOString(),
    closedBy: person,
    closedAt: closedAt.toISOString(),
    figures: await figuresOf(tx, merchantId, { shift, movements }),
    movements,
    count: piecesOf(countedMinor, plan).map(({ denominationMinor, count }) => {
      return { denominationMinor: toWire(denominationMinor), count };
    }),
    countedMinor: toWire(countedMinor),
    differenceMinor: toWire(countedMinor) - toWire(expectedMinor),
    differenceReason: reason,
    approvedBy: null,
  };
}

const idsOf = ({ id: shiftId, store, register }: DemoShift) => {
  return { shiftId, storeId: store.id, registerId: register.id };
};

function entryOf(shift: DemoShift, entry: Pick<PastRecord["entry"], "at" | "action" | "after">): PastRecord["entry"] {
  const { register, cashierId } = shift;
  return {
    chainId: register.id,
    actorId: cashierId,
    subjectType: "shift",
    subjectId: shift.id,
    before: null,
    ...entry,
  };
}

function opened(shift: DemoShift): PastRecord {
  const { storeId, registerId } = idsOf(shift);
  const after = { storeId, registerId, openingFloatMinor: toWire(shift.openingFloatMinor) };
  return {
    entry: entryOf(shift, { at: shift.openedAt, action: "shift.opened", after }),
    event: { type: "shift.opened", payload: idsOf(shift) },
  };
}

function moved(shift: DemoShift, movement: DemoShift["movements"][number]): PastRecord {
  const { id: movementId, type, amountMinor, reason, at } = movement;
  const after = { shiftId: shift.id, type, amountMinor: toWire(amountMinor), reason };
  const entry = entryOf(shift, { at, action: "shift.cash_moved", after });
  return {
    entry: { ...entry, subjectType: "cash_movement", subjectId: movementId },
    event: { type: "shift.cash_moved", payload: idsOf(shift) },
  };
}

function closed(shift: DemoShift, report: PastReport): PastRecord {
  return {
    entry: entryOf(shift, { at: shift.closedAt, action: "shift.closed", after: report }),
    event: { type: "shift.closed", payload: idsOf(shift) },
  };
}
