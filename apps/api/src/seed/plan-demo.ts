import { businessDayBounds } from "@galla/domain";
import { daysBefore } from "./days.ts";
import { demoProducts, type DemoProduct } from "./demo-products.ts";
import { demoShop } from "./demo-shop.ts";
import { seededRandom } from "./random.ts";
import { planSales, type DemoSale } from "./sales/plan-sales.ts";
import { planShifts, type DemoShift } from "./shifts/plan-shifts.ts";
import type { ShopPlan } from "./shop.ts";
import { planStock, type StockEntry } from "./stock/plan-stock.ts";

/** The whole demo shop before it is written. */
export type Demo = {
  readonly plan: ShopPlan;
  readonly days: readonly string[];
  readonly products: readonly DemoProduct[];
  readonly shifts: readonly DemoShift[];
  readonly sales: readonly DemoSale[];
  readonly entries: readonly StockEntry[];
};

const DAYS_OF_HISTORY = 61;
const ZONE = "Asia/Kolkata";

/** Decides everything about the demo shop; the same day gives the same shop, id for id. */
export function planDemo(now: Date): Demo {
  const days = daysBefore(now, DAYS_OF_HISTORY, ZONE);
  const [firstDay = ""] = days;
  const plan = demoShop(new Date(businessDayBounds(firstDay, ZONE).startMs));
  const [today = ""] = daysBefore(new Date(now.getTime() + 86_400_000), 1, ZONE);
  const products = demoProducts(new Date(`${today}T00:00:00Z`), seededRandom(20_260_900));
  const planned = planSales(plan, products, days);
  const shifts = planShifts(planned);
  const shiftOf = new Map(shifts.flatMap((shift) => shift.sales.map((sale) => [sale.id, shift.id])));
  const sales = planned.map((sale) => ({ ...sale, shiftId: shiftOf.get(sale.id) ?? "" }));
  return { plan, days, products, shifts, sales, entries: planStock({ stores: plan.stores, products, days }, sales) };
}
