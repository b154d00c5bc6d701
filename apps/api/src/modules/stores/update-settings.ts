import { inMerchant, Prisma, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { SettingsOutput, UpdateSettingsInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { currencyExponent } from "./currency-exponent.ts";
import { readSettings } from "./settings.reads.ts";

/**
 * Changes what concerns the whole merchant. Another currency is possible only while there is no sale: amounts are kept in minor units of
 * the one currency and never converted. Refuses `version.conflict`, `settings.currency_in_use`, and `input.invalid` for a code that is
 * no currency.
 */
export function updateSettings(call: Call, input: UpdateSettingsInput): Promise<SettingsOutput> {
  const { merchantId } = call.actor;
  const { merchantName: name, version: expectedVersion, ...fields } = input;
  const columns = { ...fields, name, overShortLimitMinor: BigInt(fields.overShortLimitMinor) };
  return inMerchant(call.database, merchantId, async (tx) => {
    await holdMerchant(tx, merchantId, fields.currencyCode);
    const { version: currentVersion, ...before } = await readSettings(tx, merchantId);
    if (currentVersion !== expectedVersion)
      refuse("version.conflict", { resource: "settings", id: merchantId, expectedVersion, currentVersion });
    const isNewCurrency = fields.currencyCode !== before.currencyCode;
    if (isNewCurrency) await refuseWithSales(tx, merchantId);
    const exponent = isNewCurrency ? currencyExponent(fields.currencyCode) : before.currencyExponent;
    await tx.merchant.update({
      where: { id: merchantId },
      data: { ...columns, currencyExponent: exponent, version: { increment: 1 } },
      select: { id: true },
    });
    const { isDemo: _isDemo, canChangeCurrency: _canChange, currencyExponent: _exponent, ...changed } = before;
    await audit(tx, call, {
      action: "settings.updated",
      subjectType: "merchant",
      subjectId: merchantId,
      before: changed,
      after: { merchantName: name, ...fields },
    });
    await announce(tx, call, { type: "settings.updated", payload: {} });
    return readSettings(tx, merchantId);
  });
}

// Every sale writes an event, whose foreign key holds the merchant's row until the sale commits. Whoever changes the currency has the row
// alone: that waits for the sales on their way, which are then there to be counted, and lets those that come later wait for the new
// currency. Everybody else's settings let sales pass.
async function holdMerchant(tx: Tx, merchantId: string, currencyCode: string): Promise<void> {
  const { currencyCode: current } = await tx.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { currencyCode: true },
  });
  const strength = current === currencyCode ? Prisma.sql`NO KEY UPDATE` : Prisma.sql`UPDATE`;
  await tx.$queryRaw`SELECT id FROM merchant WHERE id = ${merchantId}::uuid FOR ${strength}`;
}

async function refuseWithSales(tx: Tx, merchantId: string): Promise<void> {
  const saleCount = await tx.sale.count({ where: { merchantId } });
  if (saleCount > 0) refuse("settings.currency_in_use", { saleCount });
}
