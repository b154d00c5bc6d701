import type { Tx } from "@galla/db";
import { toWire, minor, milli } from "@galla/domain";
import type { StorePlace } from "@galla/validators";

type Wanted = { readonly merchantId: string; readonly storeIds: readonly string[] | null };

/** The active stores somebody works in with their active registers, oldest first; null stands for all of the merchant's. */
export async function listStores(tx: Tx, { merchantId, storeIds }: Wanted): Promise<StorePlace[]> {
  const stores = await tx.store.findMany({
    where: { merchantId, isActive: true, ...(storeIds === null ? {} : { id: { in: [...storeIds] } }) },
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
      autoLockMinutes: true,
      registers: {
        where: { isActive: true },
        orderBy: [{ code: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          code: true,
          tills: { where: { endedAt: null }, select: { name: true, enrolledAt: true } },
        },
      },
    },
  });
  const withLogo = await storesWithLogo(tx, merchantId);
  return stores.map(({ registers, ...store }) => ({
    ...store,
    hasReceiptLogo: withLogo.has(store.id),
    cashRoundingIncrementMinor: toWire(minor(store.cashRoundingIncrementMinor)),
    minStockDefaultMilli: toWire(milli(store.minStockDefaultMilli)),
    registers: registers.map(({ tills: [till], ...register }) => ({
      ...register,
      till: till === undefined ? null : { name: till.name, since: till.enrolledAt.toISOString() },
    })),
  }));
}

/** Which of a merchant's stores have a logo, without reading the images themselves. */
export async function storesWithLogo(tx: Tx, merchantId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.store.findMany({ where: { merchantId, receiptLogo: { not: null } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}
