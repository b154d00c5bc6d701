import { inMerchant } from "@galla/db";
import { PERMISSIONS } from "@galla/domain";
import type { Call } from "../../platform/call.ts";

/** Everyone who may ring up sales, also those who no longer work here, since old bills carry their names. */
export function listCashiers(call: Call): Promise<{ id: string; fullName: string }[]> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) =>
    tx.user.findMany({
      where: { merchantId, role: { in: [...PERMISSIONS["sale.create"]] } },
      orderBy: [{ fullName: "asc" }, { id: "asc" }],
      select: { id: true, fullName: true },
    }),
  );
}
