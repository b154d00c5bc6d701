import { inMerchant } from "@galla/db";
import type { TaxClassListOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** The merchant's tax classes, the default one first. */
export function listTaxClasses(call: Call): Promise<TaxClassListOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) =>
    tx.taxClass.findMany({
      where: { merchantId },
      orderBy: [{ isDefault: "desc" }, { ratePpm: "asc" }, { name: "asc" }],
      select: { id: true, name: true, ratePpm: true, isDefault: true },
    }),
  );
}
