import type { DemoProduct } from "../demo-products.ts";
import { seededRandom } from "../random.ts";
import type { DemoSale } from "../sales/plan-sales.ts";
import type { StorePlan } from "../shop.ts";
import { planDeliveries, type Morning } from "./plan-deliveries.ts";

/** A change of one product's stock at one store that no sale made. */
export type StockEntry = {
  readonly storeId: string;
  readonly productId: string;
  readonly day: number;
  readonly type: "RESTOCK" | "ADJUSTMENT";
  readonly changeMilli: bigint;
  readonly reason: "OPENING" | "RECEIVED" | "DAMAGED" | "EXPIRED";
};

type History = {
  readonly stores: readonly StorePlan[];
  readonly products: readonly DemoProduct[];
  readonly days: readonly string[];
};

/** Every delivery and write-off that the sales of these days need. */
export function planStock({ stores, products, days }: History, sales: readonly DemoSale[]): StockEntry[] {
  const random = seededRandom(20_260_902);
  const sold = soldByDay(sales, days);
  return stores.flatMap((store) =>
    products.flatMap((product) => {
      const soldOnDays = sold.get(`${store.id} ${product.id}`) ?? days.map(() => 0n);
      const mornings = planDeliveries(
        { product, soldByDay: soldOnDays, deliveryDays: deliveryDays(product, days) },
        random,
      );
      return mornings.flatMap((morning) => entriesOf({ storeId: store.id, product, morning }));
    }),
  );
}

function soldByDay(sales: readonly DemoSale[], days: readonly string[]): Map<string, bigint[]> {
  const dayNumber = new Map(days.map((day, index) => [day, index]));
  const sold = new Map<string, bigint[]>();
  for (const { store, businessDate, basket } of sales) {
    const day = dayNumber.get(businessDate) ?? 0;
    for (const { product, quantityMilli } of basket.lines) {
      const key = `${store.id} ${product.id}`;
      const byDay = sold.get(key) ?? days.map(() => 0n);
      byDay[day] = (byDay[day] ?? 0n) + quantityMilli;
      sold.set(key, byDay);
    }
  }
  return sold;
}

const DELIVERY_WEEKDAYS = [1, 4];

/** Fresh goods come every other morning, the rest with the Monday and Thursday vans, and everything on the first day. */
function deliveryDays(product: DemoProduct, days: readonly string[]): number[] {
  const isFresh =
    product.category === "Milk & Dairy" ||
    product.category === "Bread & Bakery" ||
    product.category === "Fruit & Vegetables";
  return days.flatMap((day, index) => {
    const comes = isFresh ? index % 2 === 0 : DELIVERY_WEEKDAYS.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    return comes || index === 0 ? [index] : [];
  });
}

function entriesOf({
  storeId,
  product,
  morning,
}: {
  storeId: string;
  product: DemoProduct;
  morning: Morning;
}): StockEntry[] {
  const { day, writtenOffMilli, receivedMilli } = morning;
  const place = { storeId, productId: product.id, day };
  const entries: StockEntry[] = [];
  if (writtenOffMilli > 0n) {
    const reason = product.expiryDate === null || product.unit === "PCS" ? "DAMAGED" : "EXPIRED";
    entries.push({ ...place, type: "ADJUSTMENT", changeMilli: -writtenOffMilli, reason });
  }
  if (receivedMilli > 0n)
    entries.push({ ...place, type: "RESTOCK", changeMilli: receivedMilli, reason: day === 0 ? "OPENING" : "RECEIVED" });
  return entries;
}
