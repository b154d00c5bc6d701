import type { Tx } from "@galla/db";
import type { Currency } from "@galla/domain";

/** The currency the merchant counts in. */
export async function readCurrency(tx: Tx, merchantId: string): Promise<Currency> {
  const merchant = await tx.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { currencyCode: true, currencyExponent: true },
  });
  return { code: merchant.currencyCode, exponent: exponentOf(merchant.currencyExponent) };
}

// A CHECK of the database allows these and no others.
function exponentOf(stored: number): Currency["exponent"] {
  if (stored === 0 || stored === 2 || stored === 3) return stored;
  throw new Error(`No currency counts in ${stored} decimals`);
}
