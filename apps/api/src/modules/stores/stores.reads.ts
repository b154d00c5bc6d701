import type { Tx } from "@galla/db";
import { toWire, minor, milli } from "@galla/domain";
import type { StorePlace } from "@galla/validators";

/** The merchant's stores with their registers, oldest first. */
export async function listStores(tx: Tx, merchantId: string): Promise<StorePlace[]> {
  const stores = await tx.store.findMany({
    where: { merchantId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      address: true,
      phone: true,
      timeZone: true,
      taxMode: true,
      cashRoundingIncrementMinor: true,
      cashRoundingMode: true,
      minStockDefaultMilli: true,
      receiptHeader: true,
      receiptFooter: true,
      registers: { select: { id: true, name: true, code: true }, orderBy: { code: "asc" } },
    },
  });
  return stores.map((store) => ({
    ...store,
    cashRoundingIncrementMinor: toWire(minor(store.cashRoundingIncrementMinor)),
    minStockDefaultMilli: toWire(milli(store.minStockDefaultMilli)),
  }));
}
