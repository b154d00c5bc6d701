import { sessionOutput, taxClassListOutput } from "@galla/validators";
import { openShiftAt, type OpenRegister } from "./open-shift-at.ts";
import { outputOf, type ApiConnection } from "../world/api-connection.ts";

/** Where a replay sells: the first store of whoever is signed in, all its registers, and a tax class that adds nothing. */
export type Target = {
  readonly storeId: string;
  /** Its registers that no till holds, each with its open shift. */
  readonly registers: readonly OpenRegister[];
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
  const free = store.registers.filter((register) => register.till === null);
  if (free.length === 0) throw new Error(`Every register of ${store.name} is held by a till; take one back first.`);
  const registers: OpenRegister[] = [];
  for (const register of free) registers.push(await openShiftAt(api, register.id));
  return {
    storeId: store.id,
    registers,
    exponent: session.merchant.currencyExponent,
    currencyCode: session.merchant.currencyCode,
    taxClass: untaxed.name,
  };
}
