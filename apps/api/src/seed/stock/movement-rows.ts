import { businessDayBounds } from "@galla/domain";
import { SEED_CLERKS } from "../demo-shop.ts";
import type { DemoSale } from "../sales/plan-sales.ts";
import type { ShopPlan } from "../shop.ts";
import type { StockEntry } from "./plan-stock.ts";

type Change = {
  readonly storeId: string;
  readonly productId: string;
  readonly type: "SALE" | "RESTOCK" | "ADJUSTMENT";
  readonly changeMilli: bigint;
  readonly saleId: string | null;
  readonly lineNumber: number | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly createdById: string;
  readonly createdAt: Date;
};

export type Level = { merchantId: string; storeId: string; productId: string; quantityMilli: bigint; seq: bigint };

type Books = { readonly plan: ShopPlan; readonly days: readonly string[]; readonly productIds: readonly string[] };

/** One movement as it is stored. */
export type DemoMovement = Change & {
  readonly merchantId: string;
  readonly seq: bigint;
  readonly beforeMilli: bigint;
  readonly afterMilli: bigint;
};

/** All movements, numbered and with before and after, and the levels they end at. RangeError should stock fall below zero. */
export function movementRows(books: Books, entries: readonly StockEntry[], sales: readonly DemoSale[]) {
  const merchantId = books.plan.merchant.id;
  const levels = emptyLevels(books);
  const changes = [...entries.map((entry) => morningChange(books, entry)), ...sales.flatMap(saleChanges)];
  changes.sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime());
  const movements = changes.map((change): DemoMovement => {
    const level = levels.get(`${change.storeId} ${change.productId}`);
    if (level === undefined) throw new RangeError("A movement of a product that no store has");
    const beforeMilli = level.quantityMilli;
    level.quantityMilli += change.changeMilli;
    level.seq += 1n;
    if (level.quantityMilli < 0n) throw new RangeError(`The demo sells what it does not have: ${change.productId}`);
    return { merchantId, ...change, seq: level.seq, beforeMilli, afterMilli: level.quantityMilli };
  });
  return { movements, levels: [...levels.values()] };
}

function emptyLevels({ plan, productIds }: Books): Map<string, Level> {
  const places = plan.stores.flatMap((store) => productIds.map((productId) => ({ storeId: store.id, productId })));
  return new Map(
    places.map((place) => [
      `${place.storeId} ${place.productId}`,
      { merchantId: plan.merchant.id, ...place, quantityMilli: 0n, seq: 0n },
    ]),
  );
}

const MINUTE_MS = 60_000;

/** Before the shop opens at eight: the opening stock at six, write-offs at half past six, the van at seven. */
function morningOf({ plan, days }: Books, entry: StockEntry): Date {
  const zone = plan.stores.find((store) => store.id === entry.storeId)?.timeZone ?? "UTC";
  const minutes = entry.type === "ADJUSTMENT" ? 390 : entry.reason === "OPENING" ? 360 : 420;
  return new Date(businessDayBounds(days[entry.day] ?? "", zone).startMs + minutes * MINUTE_MS);
}

function morningChange(books: Books, entry: StockEntry): Change {
  const { day: _day, ...change } = entry;
  return {
    ...change,
    saleId: null,
    lineNumber: null,
    note: entry.reason === "RECEIVED" ? "Morning van" : null,
    createdById: entry.type === "ADJUSTMENT" ? SEED_CLERKS.managerId : SEED_CLERKS.staffId,
    createdAt: morningOf(books, entry),
  };
}

function saleChanges(sale: DemoSale): Change[] {
  return sale.basket.lines.map(({ product, quantityMilli }, index) => ({
    storeId: sale.store.id,
    productId: product.id,
    type: "SALE",
    changeMilli: -quantityMilli,
    saleId: sale.id,
    lineNumber: index + 1,
    reason: null,
    note: null,
    createdById: sale.cashierId,
    createdAt: sale.soldAt,
  }));
}
