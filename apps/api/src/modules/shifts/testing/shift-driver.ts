import { v7 } from "uuid";
import type { Random } from "../../../seed/random.ts";
import { pieces } from "../../../testing/sale-command.ts";
import { closingOf } from "../../../testing/shift-command.ts";
import type { TestShop } from "../../../testing/shop.ts";
import { expectedOf, workOut, type Basket, type Payment, type ShiftRecord } from "./shift-reference.ts";

/** A shop with two registers, the product of each price, and the shifts of one stream with what was done in them. */
export type Street = {
  readonly shop: TestShop;
  readonly random: Random;
  readonly products: ReadonlyMap<number, string>;
  readonly shifts: ShiftRecord[];
};

const PAYMENTS: readonly Payment[] = ["cash", "twoNotes", "card", "split"];
const ACTS = [
  "open",
  "open",
  "sell",
  "sell",
  "sell",
  "sell",
  "sell",
  "late",
  "late",
  "move",
  "drawer",
  "close",
] as const;

const registerIdOf = ({ shop }: Street, register: 0 | 1) => (register === 0 ? shop.registerId : shop.secondRegisterId);

/** Does something through the real API, and gives the shift it was done in; null where it could not be done. */
export async function act(street: Street): Promise<ShiftRecord | null> {
  const { random, shifts } = street;
  const register = random.pick([0, 1] as const);
  const open = shifts.find((shift) => shift.register === register && shift.closed === null);
  const closed = shifts.filter((shift) => shift.register === register && shift.closed !== null);
  const what = random.pick(ACTS);
  if (what === "open") return open === undefined ? openShift(street, register) : null;
  if (what === "late") return closed.length === 0 ? null : sell(street, random.pick(closed));
  if (open === undefined) return null;
  if (what === "sell") return sell(street, open);
  if (what === "close") return closeShift(street, open);
  return what === "move" ? move(street, open) : openDrawer(street, open);
}

export async function openShift(street: Street, register: 0 | 1): Promise<ShiftRecord> {
  const { shop, random, shifts } = street;
  const shift: ShiftRecord = {
    id: v7(),
    register,
    float: random.between(0, 50_000),
    sales: [],
    late: [],
    moves: [],
    closed: null,
  };
  const registerId = registerIdOf(street, register);
  await shop.caller("CASHIER").shifts.open({ shiftId: shift.id, registerId, openingFloatMinor: shift.float });
  shifts.push(shift);
  return shift;
}

export async function closeShift({ shop, random }: Street, shift: ShiftRecord): Promise<ShiftRecord> {
  const counted = Math.max(0, expectedOf(shift) + random.pick([0, 0, random.between(-30_000, 30_000)]));
  const { zNumber } = await shop.caller("MANAGER").shifts.close(closingOf(shift.id, counted));
  shift.closed = { counted, zNumber };
  return shift;
}

export async function sell(street: Street, shift: ShiftRecord): Promise<ShiftRecord> {
  const { shop, random, products } = street;
  const basket: Basket = {
    priceMinor: random.pick([...products.keys()]),
    pieces: random.between(1, 5),
    discountMinor: random.pick([0, 0, 100]),
    payment: random.pick(PAYMENTS),
    tooMuchMinor: random.pick([0, random.between(1, 5000)]),
  };
  const worked = workOut(basket);
  const cashier = random.pick(["CASHIER", "MANAGER"] as const);
  const { saleId, billNumber } = await shop.caller(cashier).sales.checkout({
    saleId: v7(),
    registerId: registerIdOf(street, shift.register),
    shiftId: shift.id,
    lines: [pieces(products.get(basket.priceMinor) ?? "", basket.pieces)],
    ...(basket.discountMinor === 0 ? {} : { discount: { kind: "amount", amountMinor: basket.discountMinor } }),
    tenders: worked.tenders.map(({ method, tendered }) => ({ method, amountMinor: tendered })),
    expectedTotalMinor: worked.total,
  });
  const sold = { ...worked, id: saleId, bill: billNumber, cashier };
  if (shift.closed === null) shift.sales.push(sold);
  else shift.late.push(sold);
  return shift;
}

async function move({ shop, random }: Street, shift: ShiftRecord): Promise<ShiftRecord> {
  const type = random.pick(["IN", "OUT"] as const);
  const amountMinor = random.between(1, 20_000);
  const command = { movementId: v7(), shiftId: shift.id, type, amountMinor, reason: "Change" };
  await shop.caller("CASHIER").shifts.moveCash(command);
  shift.moves.push({ type, amount: amountMinor });
  return shift;
}

async function openDrawer({ shop }: Street, shift: ShiftRecord): Promise<ShiftRecord> {
  const command = { movementId: v7(), shiftId: shift.id, reason: "Change" };
  await shop.caller("MANAGER").shifts.openDrawer(command);
  shift.moves.push({ type: "NO_SALE", amount: 0 });
  return shift;
}
