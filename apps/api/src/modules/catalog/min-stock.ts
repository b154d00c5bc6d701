import type { Tx } from "@galla/db";
import { fitsUnit, milli, toWire, type Unit } from "@galla/domain";
import type { Call } from "../../platform/call.ts";
import { findStore } from "../stores/index.ts";

/**
 * The minimum stock of a new product of which nobody said one (requirements 3-11): the default of the store where its first stock lies,
 * otherwise of the oldest store in use that its maker works in.
 */
export async function defaultMinStock(
  tx: Tx,
  call: Call,
  product: { readonly unit: Unit; readonly storeId: string | null },
): Promise<number> {
  const { merchantId, storeIds } = call.actor;
  const store =
    product.storeId !== null
      ? await findStore(tx, merchantId, product.storeId)
      : await tx.store.findFirst({
          where: { merchantId, isActive: true, ...(storeIds === null ? {} : { id: { in: [...storeIds] } }) },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { minStockDefaultMilli: true },
        });
  return minStockIn(product.unit, store?.minStockDefaultMilli ?? 0n);
}

/** A store's default minimum in thousandths as a product's unit allows it: rounded up to whole ones where it cannot be divided. */
export function minStockIn(unit: Unit, defaultMilli: bigint): number {
  const level = milli(defaultMilli);
  return toWire(fitsUnit(level, unit) ? level : milli(((defaultMilli + 999n) / 1000n) * 1000n));
}
