import { inMerchant, type Tx } from "@galla/db";
import type { TaxClassListOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** The merchant's tax classes that are not archived, the default one first. */
export function listTaxClasses(call: Call): Promise<TaxClassListOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) => readTaxClasses(tx, merchantId));
}

/** As `listTaxClasses`, inside the transaction of a change. */
export function readTaxClasses(tx: Tx, merchantId: string): Promise<TaxClassListOutput> {
  return tx.taxClass.findMany({
    where: { merchantId, archivedAt: null },
    orderBy: [{ isDefault: "desc" }, { ratePpm: "asc" }, { name: "asc" }],
    select: { id: true, name: true, ratePpm: true, isDefault: true },
  });
}
