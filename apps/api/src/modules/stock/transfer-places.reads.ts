import { inMerchant } from "@galla/db";
import type { Call } from "../../platform/call.ts";

/**
 * The merchant's active stores by name, oldest first. Also those the caller does not work in: goods may be sent to any of them, and stock
 * levels of all stores are shown by name already.
 */
export function transferPlaces(call: Call): Promise<{ id: string; name: string }[]> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) =>
    tx.store.findMany({
      where: { merchantId, isActive: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
}
