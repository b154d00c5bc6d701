import { sessionOutput, taxClassListOutput } from "@galla/validators";
import { outputOf, type ApiConnection } from "../world/api-connection.ts";

/** Where a replay sells: the first store of whoever is signed in, all its registers, and a tax class that adds nothing. */
export type Target = {
  readonly storeId: string;
  readonly registerIds: readonly string[];
  readonly exponent: number;
  readonly currencyCode: string;
  readonly taxClass: string;
};

/** Throws when the shop cannot hold the file's figures as they are: no pennies, no untaxed class, cash that is rounded. */
export async function findTarget(api: ApiConnection): Promise<Target> {
  const session = sessionOutput.parse(outputOf(await api.query("session.me", undefined)));
  const [store] = session.stores;
  if (store === undefined || store.registers.length === 0) throw new Error("This shop has no store with a register.");
  if (store.cashRoundingIncrementMinor !== 0)
    throw new Error(`${store.name} rounds cash, so its totals cannot be the file's.`);
  const taxClasses = taxClassListOutput.parse(outputOf(await api.query("taxClasses.list", undefined)));
  const untaxed = taxClasses.find((taxClass) => taxClass.ratePpm === 0);
  if (untaxed === undefined)
    throw new Error("This shop has no tax class of 0 %, and the file's prices are taken as they are.");
  return {
    storeId: store.id,
    registerIds: store.registers.map((register) => register.id),
    exponent: session.merchant.currencyExponent,
    currencyCode: session.merchant.currencyCode,
    taxClass: untaxed.name,
  };
}
