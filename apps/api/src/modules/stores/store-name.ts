import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";

/**
 * Refuses `store.name_taken` where another active store of the merchant bears the name, whatever its letter case. A unique index stops
 * whoever is told otherwise a moment too early; `settleDuplicates` then asks again.
 */
export async function refuseTakenStoreName(
  tx: Tx,
  merchantId: string,
  wanted: { readonly id: string; readonly name: string },
): Promise<void> {
  const holders = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM store
     WHERE merchant_id = ${merchantId}::uuid AND lower(name) = lower(${wanted.name}) AND is_active AND id <> ${wanted.id}::uuid`;
  const [holder] = holders;
  if (holder !== undefined) refuse("store.name_taken", { name: holder.name });
}
