import { inMerchant } from "@galla/db";
import { fitsUnit, milli, refuse, toWire } from "@galla/domain";
import type { AdjustStockInput, StockChangeOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { levelOf, lockLevels } from "./lock-levels.ts";
import { moveStock } from "./move-stock.ts";

/**
 * Adds to the stock of one product at one store, or takes from it. Refuses `resource.not_found`, `store.not_assigned`, `quantity.not_whole`, and
 * `stock.below_zero` with what there is.
 */
export function adjustStock(call: Call, input: AdjustStockInput): Promise<StockChangeOutput> {
  const { merchantId } = call.actor;
  const { storeId, productId, changeMilli, reason, note } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const level = levelOf(await lockLevels(tx, call, { storeId, productIds: [productId] }), productId);
    if (!fitsUnit(milli(changeMilli), level.unit)) {
      refuse("quantity.not_whole", { productId, unit: level.unit, quantityMilli: changeMilli });
    }
    const availableMilli = toWire(level.quantityMilli);
    if (availableMilli + changeMilli < 0) refuse("stock.below_zero", { productId, availableMilli, changeMilli });
    const levels = await moveStock(tx, call, {
      storeId,
      type: "ADJUSTMENT",
      reason,
      note,
      changes: [{ productId, changeMilli }],
    });
    await audit(tx, call, {
      action: "stock.adjusted",
      subjectType: "product",
      subjectId: productId,
      before: { storeId, quantityMilli: availableMilli },
      after: { storeId, quantityMilli: availableMilli + changeMilli, reason, note },
    });
    await announce(tx, call, { type: "stock.adjusted", payload: { storeId, productIds: [productId] } });
    return { levels };
  });
}
