import type { Tx } from "@galla/db";
import { minor, toWire, type ShiftEvent } from "@galla/domain";
import type { ShiftOutput } from "@galla/validators";

export type CashMovement = ShiftOutput["movements"][number];

/** What went into and out of a shift's drawer without a sale, oldest first, and when it was opened for nothing. */
export async function movementsOf(tx: Tx, merchantId: string, shiftId: string): Promise<CashMovement[]> {
  const rows = await tx.cashMovement.findMany({
    where: { merchantId, shiftId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      type: true,
      amountMinor: true,
      reason: true,
      createdAt: true,
      createdBy: { select: { fullName: true } },
    },
  });
  return rows.map(({ amountMinor, createdAt, createdBy, ...row }) => ({
    ...row,
    amountMinor: toWire(amountMinor),
    createdBy: createdBy.fullName,
    createdAt: createdAt.toISOString(),
  }));
}

/** A stored movement as the law of the drawer knows it. */
export function toShiftEvent({ type, amountMinor }: Pick<CashMovement, "type" | "amountMinor">): ShiftEvent {
  if (type === "NO_SALE") return { type: "noSale" };
  return { type: type === "IN" ? "cashIn" : "cashOut", amountMinor: minor(amountMinor) };
}
