import { toWire, type DomainEvent } from "@galla/domain";
import type { PastEntry } from "./append-history.ts";
import type { DemoProduct } from "./demo-products.ts";
import { SEED_CLERKS } from "./demo-shop.ts";
import type { DemoSale } from "./sales/plan-sales.ts";
import type { ShopPlan } from "./shop.ts";
import type { DemoMovement } from "./stock/movement-rows.ts";

/** One thing that happened, as the audit book and the feed would have taken it down. */
export type PastRecord = { readonly entry: PastEntry; readonly event: DomainEvent };

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
        before: null,
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
export function recordsOfStock(plan: ShopPlan, movements: readonly DemoMovement[]): PastRecord[] {
  const mornings = movements.filter(({ type }) => type !== "SALE");
  const acts = Map.groupBy(mornings, ({ type, storeId, productId, createdAt }) => {
    return `${storeId} ${createdAt.toISOString()} ${type === "ADJUSTMENT" ? productId : "van"}`;
  });
  return [...acts.values()].flatMap((act): PastRecord[] => {
    const [first] = act;
    if (first === undefined) return [];
    const { storeId, createdAt: at, createdById: actorId } = first;
    const type = first.type === "ADJUSTMENT" ? "stock.adjusted" : "stock.received";
    const content = first.type === "ADJUSTMENT" ? writeOff(first) : delivery(act);
    const productIds = act.map(({ productId }) => productId);
    return [
      {
        entry: { chainId: plan.merchant.id, at, actorId, action: type, ...content },
        event: { type, payload: { storeId, productIds } },
      },
    ];
  });
}

function writeOff({ storeId, productId, beforeMilli, afterMilli, reason }: DemoMovement) {
  return {
    subjectType: "product",
    subjectId: productId,
    before: { storeId, quantityMilli: toWire(beforeMilli) },
    after: { storeId, quantityMilli: toWire(afterMilli), reason, note: "" },
  };
}

function delivery(lines: readonly DemoMovement[]) {
  const levels = (figure: "beforeMilli" | "afterMilli") => {
    return lines.map((line) => ({ productId: line.productId, quantityMilli: toWire(line[figure]) }));
  };
  return {
    subjectType: "store",
    subjectId: lines[0]?.storeId ?? "",
    before: { levels: levels("beforeMilli"), costs: [] },
    after: { levels: levels("afterMilli"), costs: [], note: lines[0]?.note ?? "" },
  };
}

/** The catalogue came in by one import before the first morning. */
export function recordOfImport(plan: ShopPlan, products: readonly DemoProduct[]): PastRecord {
  const created = products.map(({ id, name, sku, priceMinor }) => ({ id, name, sku, priceMinor: toWire(priceMinor) }));
  const entry = {
    chainId: plan.merchant.id,
    at: plan.openedAt,
    actorId: SEED_CLERKS.managerId,
    action: "products.imported",
    subjectType: "merchant",
    subjectId: plan.merchant.id,
    before: { products: [] },
    after: { products: [], created, newCategories: plan.categories },
  };
  return { entry, event: { type: "products.imported", payload: {} } };
}
