import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";

type Wanted = { readonly id: string; readonly storeId: string; readonly name: string; readonly code: string };

/**
 * Refuses what another register of the store has: `register.code_taken`, of inactive ones too, since their bills carry it, and
 * `register.name_taken` of active ones, whatever its letter case. Unique indexes stop whoever is told otherwise a moment too early;
 * `settleDuplicates` then asks again.
 */
export async function refuseTakenRegister(tx: Tx, merchantId: string, wanted: Wanted): Promise<void> {
  const { id, storeId, name, code } = wanted;
  const holders = await tx.$queryRaw<{ name: string; code: string }[]>`
    SELECT name, code FROM register
     WHERE merchant_id = ${merchantId}::uuid AND store_id = ${storeId}::uuid AND id <> ${id}::uuid
       AND (code = ${code} OR (is_active AND lower(name) = lower(${name})))`;
  if (holders.some((holder) => holder.code === code)) refuse("register.code_taken", { code });
  const [namesake] = holders;
  if (namesake !== undefined) refuse("register.name_taken", { name: namesake.name });
}
