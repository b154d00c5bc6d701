import { inMerchant, type Tx } from "@galla/db";
import { minor, toWire } from "@galla/domain";
import type { SettingsOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** What concerns the whole merchant. */
export function settingsOf(call: Call): Promise<SettingsOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, (tx) => readSettings(tx, merchantId));
}

/** As `settingsOf`, inside the transaction of a change. */
export async function readSettings(tx: Tx, merchantId: string): Promise<SettingsOutput> {
  const { name, overShortLimitMinor, ...merchant } = await tx.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: {
      name: true,
      currencyCode: true,
      currencyExponent: true,
      locale: true,
      discountLimitPpm: true,
      overShortLimitMinor: true,
      isDemo: true,
      version: true,
    },
  });
  const sale = await tx.sale.findFirst({ where: { merchantId }, select: { id: true } });
  return {
    ...merchant,
    merchantName: name,
    overShortLimitMinor: toWire(minor(overShortLimitMinor)),
    canChangeCurrency: sale === null,
  };
}
