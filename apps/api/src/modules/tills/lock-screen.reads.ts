import { inMerchant } from "@galla/db";
import { PERMISSIONS } from "@galla/domain";
import type { LockScreenOutput } from "@galla/validators";
import { presentTill, type Browser } from "./present-till.ts";

/**
 * What a till shows to nobody in particular: where it stands and who can come in by PIN, which is whoever sells in this store and has one.
 * Refuses `till.not_enrolled`.
 */
export async function lockScreen(browser: Browser): Promise<LockScreenOutput> {
  const { merchantId, ...till } = await presentTill(browser);
  const { storeId, registerId } = till;
  return inMerchant(browser.database, merchantId, async (tx) => {
    const register = await tx.register.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: registerId } },
      select: {
        name: true,
        store: { select: { name: true, timeZone: true, merchant: { select: { name: true, locale: true } } } },
      },
    });
    const people = await tx.user.findMany({
      where: {
        merchantId,
        isActive: true,
        pinHash: { not: null },
        role: { in: [...PERMISSIONS["sale.create"]] },
        OR: [{ role: "OWNER" }, { stores: { some: { storeId } } }],
      },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
      select: { id: true, fullName: true, role: true },
    });
    const { merchant, ...store } = register.store;
    return {
      till,
      merchantName: merchant.name,
      storeName: store.name,
      registerName: register.name,
      locale: merchant.locale,
      timeZone: store.timeZone,
      people,
    };
  });
}
