import { countedCash, denominations, minor, shiftCash, type CountedDenomination, type Minor } from "@galla/domain";
import type { ShopPlan } from "../shop.ts";
import type { DemoShift } from "./plan-shifts.ts";

const RUPEE = 100n;

/** What the drawer held in the evening by the books, and what was counted. */
export function drawerOf({ openingFloatMinor, sales, movements, difference }: DemoShift) {
  const sold = sales.map(({ settlement }) => ({ type: "sale" as const, ...settlement }));
  const moved = movements.map(({ type, amountMinor }) => {
    return type === "IN" ? { type: "cashIn" as const, amountMinor } : { type: "cashOut" as const, amountMinor };
  });
  const { expectedMinor } = shiftCash({ openingFloatMinor, events: [...sold, ...moved] });
  // Nobody hands over paise, so a drawer whose sales are not rounded holds whole rupees beside books that say more.
  const countedMinor = minor(((expectedMinor + difference.minor) / RUPEE) * RUPEE);
  const reason = countedMinor === expectedMinor ? "" : difference.reason || "Odd paise are not given as change";
  return { expectedMinor, countedMinor, reason };
}

/** An amount in the fewest notes and coins. RangeError where it cannot be made up of them. */
export function piecesOf(amountMinor: Minor, plan: ShopPlan): CountedDenomination[] {
  const { currencyCode: code, currencyExponent: exponent } = plan.merchant;
  let left: bigint = amountMinor;
  const pieces = denominations({ code, exponent }).flatMap(({ denominationMinor }) => {
    const count = left / denominationMinor;
    left -= count * denominationMinor;
    return count === 0n ? [] : [{ denominationMinor, count: Number(count) }];
  });
  if (countedCash(pieces) !== amountMinor) throw new RangeError("The drawer holds what no note or coin makes up");
  return pieces;
}

/** Closed shifts as rows, but for their Z reports, which are written when everything they sum is there. */
export function shiftRows(plan: ShopPlan, shifts: readonly DemoShift[]) {
  const merchantId = plan.merchant.id;
  const rows = shifts.map((shift) => {
    const { expectedMinor, countedMinor, reason } = drawerOf(shift);
    return {
      merchantId,
      id: shift.id,
      storeId: shift.store.id,
      registerId: shift.register.id,
      openedById: shift.cashierId,
      openedAt: shift.openedAt,
      openingFloatMinor: shift.openingFloatMinor,
      closedById: shift.cashierId,
      closedAt: shift.closedAt,
      expectedCashMinor: expectedMinor,
      countedCashMinor: countedMinor,
      differenceReason: reason,
    };
  });
  const counts = shifts.flatMap((shift) =>
    piecesOf(drawerOf(shift).countedMinor, plan).map((piece) => ({ merchantId, shiftId: shift.id, ...piece })),
  );
  const movements = shifts.flatMap(({ id: shiftId, cashierId, movements: moved }) =>
    moved.map(({ id, type, amountMinor, reason, at }) => {
      return { merchantId, id, shiftId, type, amountMinor, reason, createdById: cashierId, createdAt: at };
    }),
  );
  return { rows, counts, movements };
}
