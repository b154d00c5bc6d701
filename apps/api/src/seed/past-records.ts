import type { EventPayloads, EventType } from "@galla/domain";
import { toWire } from "@galla/domain";
import type { PastEntry } from "./append-history.ts";
import { namedId } from "./demo-id.ts";
import { SEED_CLERKS } from "./demo-shop.ts";
import type { DemoSale } from "./sales/plan-sales.ts";
import type { ShopPlan } from "./shop.ts";
import type { StockEntry } from "./stock/plan-stock.ts";
import { morningOf } from "./stock/movement-rows.ts";

/** One thing that happened, as the audit book and the feed would have taken it down. */
export type PastRecord = { readonly entry: PastEntry; readonly event: PastEvent };

type PastEvent = { [Type in EventType]: { readonly type: Type; readonly payload: EventPayloads[Type] } }[EventType];

/** What the audit book and the feed say of past sales, one record each; a sale belongs to its register's chain. */
export function recordsOfSales(sales: readonly DemoSale[]): PastRecord[] {
  return sales.map(({ id, store, register, cashierId, soldAt, basket, priced, settlement }) => {
    const after = {
      totalMinor: toWire(settlement.totalMinor),
      discountMinor: toWire(priced.discountMinor),
      lineCount: basket.lines.length,
    };
    const productIds = basket.lines.map((line) => line.product.id).toSorted();
    return {
      entry: {
        chainId: register.id,
        at: soldAt,
        actorId: cashierId,
        action: "sale.completed",
        subjectType: "sale",
        subjectId: id,
        after,
      },
      event: {
        type: "sale.completed",
        payload: { saleId: id, storeId: store.id, registerId: register.id, productIds },
      },
    };
  });
}

/** What they say of past deliveries (one record for each van) and write-offs; these belong to the merchant's chain. */
export function recordsOfStock(plan: ShopPlan, days: readonly string[], entries: readonly StockEntry[]): PastRecord[] {
  const chainId = plan.merchant.id;
  const vans = Map.groupBy(entries, (entry) => {
    return entry.type === "RESTOCK"
      ? `${entry.storeId} ${entry.day}`
      : `${entry.storeId} ${entry.day} ${entry.productId}`;
  });
  return [...vans.values()].flatMap((group): PastRecord[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { storeId } = first;
    const productIds = group.map((entry) => entry.productId).toSorted();
    const isDelivery = first.type === "RESTOCK";
    const type = isDelivery ? "stock.received" : "stock.adjusted";
    const changes = group.map((entry) => ({ productId: entry.productId, changeMilli: toWire(entry.changeMilli) }));
    const after = isDelivery ? { lines: changes } : { reason: first.reason, lines: changes };
    const actorId = isDelivery ? SEED_CLERKS.staffId : SEED_CLERKS.managerId;
    const about = { subjectType: "store", subjectId: storeId, after };
    return [
      {
        entry: { chainId, at: morningOf({ plan, days }, first), actorId, action: type, ...about },
        event: { type, payload: { storeId, productIds } },
      },
    ];
  });
}

/** The catalogue came in by one import before the first morning. */
export function recordOfImport(plan: ShopPlan, productCount: number): PastRecord {
  const about = { subjectType: "import", subjectId: namedId("import"), after: { created: productCount } };
  const entry = {
    chainId: plan.merchant.id,
    at: plan.openedAt,
    actorId: SEED_CLERKS.managerId,
    action: "products.imported",
    ...about,
  };
  return { entry, event: { type: "products.imported", payload: {} } };
}
