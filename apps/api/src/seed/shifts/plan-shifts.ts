import { businessDayBounds, type Minor, minor } from "@galla/domain";
import { happenedId } from "../demo-id.ts";
import { seededRandom, type Random } from "../random.ts";
import type { RegisterPlan, StorePlan } from "../shop.ts";
import type { PlannedSale } from "../sales/plan-sales.ts";

export type DemoCashMovement = {
  readonly id: string;
  readonly type: "IN" | "OUT";
  readonly amountMinor: Minor;
  readonly reason: string;
  readonly at: Date;
};

/** One day's drawer at one register. */
export type DemoShift = {
  readonly id: string;
  readonly store: StorePlan;
  readonly register: RegisterPlan;
  readonly cashierId: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly openingFloatMinor: Minor;
  readonly sales: readonly PlannedSale[];
  readonly movements: readonly DemoCashMovement[];
  /** By how much the count was off, and what was said about it. */
  readonly difference: { readonly minor: Minor; readonly reason: string };
};

const HOUR_MS = 3_600_000;
const FLOAT = minor(200_000n);
const EXACT = { minor: minor(0n), reason: "" };
const OUTGOINGS = [
  { reason: "Milk van, paid in cash", least: 180, most: 420 },
  { reason: "Tea and snacks for the team", least: 40, most: 120 },
  { reason: "Auto rickshaw for a delivery", least: 60, most: 150 },
  { reason: "Carry bags", least: 90, most: 240 },
] as const;
const DIFFERENCES = [
  { rupees: -10, reason: "A coin short in the evening rush" },
  { rupees: 5, reason: "A customer left the change" },
  { rupees: -50, reason: "Gave one note too many as change" },
  { rupees: 20, reason: "Found a note under the tray" },
] as const;

/** A shift for each register and day that sold anything: opened before eight, counted and closed after ten. */
export function planShifts(sales: readonly PlannedSale[]): DemoShift[] {
  const random = seededRandom(20_260_904);
  const drawers = Map.groupBy(sales, (sale) => `${sale.businessDate} ${sale.register.id}`);
  return [...drawers.values()].flatMap((rung) => {
    const [first] = rung;
    return first === undefined ? [] : [planShift(first, rung, random)];
  });
}

function planShift(first: PlannedSale, sales: readonly PlannedSale[], random: Random): DemoShift {
  const { store, register, businessDate } = first;
  const { startMs } = businessDayBounds(businessDate, store.timeZone);
  const openedAt = new Date(startMs + 7 * HOUR_MS + random.between(2_000, 3_500) * 1000);
  return {
    id: happenedId(openedAt, random),
    store,
    register,
    cashierId: mostAt(sales),
    openedAt,
    closedAt: new Date(startMs + 22 * HOUR_MS + random.between(300, 2_400) * 1000),
    openingFloatMinor: FLOAT,
    sales,
    movements: random.chance(0.35) ? [outgoing(startMs, random)] : [],
    difference: random.chance(0.15) ? off(random) : EXACT,
  };
}

function outgoing(startMs: number, random: Random): DemoCashMovement {
  const { reason, least, most } = random.pick(OUTGOINGS);
  const at = new Date(startMs + 10 * HOUR_MS + random.between(0, 7_200) * 1000);
  const amountMinor = minor(BigInt(random.between(least, most)) * 100n);
  return { id: happenedId(at, random), type: "OUT", amountMinor, reason, at };
}

function off(random: Random) {
  const { rupees, reason } = random.pick(DIFFERENCES);
  return { minor: minor(BigInt(rupees) * 100n), reason };
}

/** Whoever rang up most of a day's sales had the drawer. */
function mostAt(sales: readonly PlannedSale[]): string {
  const counted = [...Map.groupBy(sales, (sale) => sale.cashierId)];
  const [most] = counted.toSorted((left, right) => right[1].length - left[1].length);
  return most?.[0] ?? "";
}
