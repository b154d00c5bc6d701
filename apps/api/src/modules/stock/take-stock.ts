import type { Tx } from "@galla/db";
import { milli, Refusal, toWire, type Milli, type Shortage } from "@galla/domain";

/** What one product loses to a sale: its quantity over all lines, and how many lines, each of which is a movement. */
export type Take = {
  readonly productId: string;
  readonly name: string;
  readonly unit: string;
  readonly requiredMilli: Milli;
  readonly movements: number;
  /** The stock as read under lock. */
  readonly availableMilli: Milli;
};

type Shelf = { readonly merchantId: string; readonly storeId: string };

/**
 * Takes stock only where there is enough, by conditional updates: one for each distinct quantity, since rows that lose the same share a
 * statement. Refuses `stock.insufficient`, naming every shortage at once; the transaction's other takes are then undone with it.
 */
export async function takeStock(tx: Tx, shelf: Shelf, takes: readonly Take[]): Promise<void> {
  refuseShortages(takes);
  for (const group of sameAmounts(takes)) await takeAlike(tx, shelf, group);
}

async function takeAlike(tx: Tx, shelf: Shelf, group: readonly Take[]): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const { count } = await tx.stockLevel.updateMany({
    where: {
      ...shelf,
      productId: { in: group.map((take) => take.productId) },
      quantityMilli: { gte: first.requiredMilli },
    },
    data: { quantityMilli: { decrement: first.requiredMilli }, seq: { increment: first.movements } },
  });
  if (count === group.length) return;
  // Only a caller that did not hold the rows' locks comes here: the conditional update refused, and this says why.
  refuseShortages(await seenAgain(tx, shelf, group));
  throw new Error("A product to be sold has no stock row at this store");
}

function refuseShortages(takes: readonly Take[]): void {
  const shortages: Shortage[] = takes
    .filter((take) => take.availableMilli < take.requiredMilli)
    .map(({ productId, name, unit, availableMilli, requiredMilli }) => {
      return { productId, name, unit, availableMilli: toWire(availableMilli), requiredMilli: toWire(requiredMilli) };
    });
  if (shortages.length > 0) throw new Refusal("stock.insufficient", { shortages });
}

function sameAmounts(takes: readonly Take[]): Take[][] {
  return [...Map.groupBy(takes, (take) => `${take.requiredMilli}/${take.movements}`).values()];
}

async function seenAgain(tx: Tx, shelf: Shelf, takes: readonly Take[]): Promise<Take[]> {
  const levels = await tx.stockLevel.findMany({
    where: { ...shelf, productId: { in: takes.map((take) => take.productId) } },
    select: { productId: true, quantityMilli: true },
  });
  const found = new Map(levels.map((level) => [level.productId, level.quantityMilli]));
  return takes.map((take) => ({ ...take, availableMilli: milli(found.get(take.productId) ?? 0n) }));
}
