import { inMerchant } from "@galla/db";
import { fitsUnit, may, milli, refuse } from "@galla/domain";
import type { ReceiveStockInput, StockChangeOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { levelOf, lockLevels, type HeldLevel } from "./lock-levels.ts";
import { moveStock } from "./move-stock.ts";
import { replaceCosts } from "./replace-costs.ts";

/**
 * Takes in goods that arrived at a store, all lines or none. A line's cost becomes the product's cost price, if the receiver may see
 * costs; otherwise it is left alone. Refuses `resource.not_found`, `store.not_assigned` and `quantity.not_whole`.
 */
export function receiveStock(call: Call, input: ReceiveStockInput): Promise<StockChangeOutput> {
  const { merchantId, role } = call.actor;
  const { storeId, note, lines } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const productIds = lines.map((line) => line.productId);
    const held = await lockLevels(tx, call, { storeId, productIds });
    for (const line of lines) refuseBroken(held, line);
    const changes = lines.map(({ productId, quantityMilli }) => ({ productId, changeMilli: quantityMilli }));
    const levels = await moveStock(tx, call, { storeId, type: "RESTOCK", reason: "RECEIVED", note, changes });
    const costs = may(role, "product.readCost") ? await replaceCosts(tx, call, lines) : [];
    await audit(tx, call, {
      action: "stock.received",
      subjectType: "store",
      subjectId: storeId,
      before: {
        levels: levels.map(({ productId, beforeMilli }) => ({ productId, quantityMilli: beforeMilli })),
        costs: costs.map((cost) => cost.before),
      },
      after: {
        levels: levels.map(({ productId, afterMilli }) => ({ productId, quantityMilli: afterMilli })),
        costs: costs.map((cost) => cost.after),
        note,
      },
    });
    await announce(tx, call, { type: "stock.received", payload: { storeId, productIds } });
    return { levels };
  });
}

function refuseBroken(held: ReadonlyMap<string, HeldLevel>, line: ReceiveStockInput["lines"][number]): void {
  const { productId, quantityMilli } = line;
  const { unit } = levelOf(held, productId);
  if (!fitsUnit(milli(quantityMilli), unit)) refuse("quantity.not_whole", { productId, unit, quantityMilli });
}
