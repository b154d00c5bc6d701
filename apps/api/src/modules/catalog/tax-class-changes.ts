import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";

export type HeldTaxClass = {
  readonly id: string;
  readonly name: string;
  readonly ratePpm: number;
  readonly isDefault: boolean;
};

/**
 * Holds all of a merchant's tax classes that are in use, in id order, so that there is always exactly one default and nobody puts a
 * product into one that is being archived. Refuses `resource.not_found` for the one that is to be changed.
 */
export async function lockTaxClasses(
  tx: Tx,
  merchantId: string,
  id: string,
): Promise<{ target: HeldTaxClass; all: HeldTaxClass[] }> {
  const all = await tx.$queryRaw<HeldTaxClass[]>`
    SELECT id, name, rate_ppm AS "ratePpm", is_default AS "isDefault" FROM tax_class
     WHERE merchant_id = ${merchantId}::uuid AND archived_at IS NULL ORDER BY id FOR UPDATE`;
  const target = all.find((taxClass) => taxClass.id === id);
  return target === undefined ? refuse("resource.not_found", { resource: "taxClass", id }) : { target, all };
}

/** Refuses `tax_class.name_taken` where another tax class in use bears the name, whatever its letter case. */
export async function refuseTakenTaxName(
  tx: Tx,
  merchantId: string,
  wanted: { readonly id: string; readonly name: string },
): Promise<void> {
  const [holder] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM tax_class
     WHERE merchant_id = ${merchantId}::uuid AND lower(name) = lower(${wanted.name}) AND archived_at IS NULL AND id <> ${wanted.id}::uuid`;
  if (holder !== undefined) refuse("tax_class.name_taken", { name: holder.name });
}
