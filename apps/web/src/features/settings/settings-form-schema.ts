import { parseMoney, toDecimalString } from "@galla/domain";
import { settingsFields, type SettingsOutput } from "@galla/validators";
import { z } from "zod";
import { exponentOf } from "@/lib/currencies.ts";
import { typedRate } from "@/lib/typed-figures.ts";

/**
 * The form of the merchant's settings, from what people type to what the API takes. The amount is read in the currency that is chosen
 * beside it, because another currency may have other decimals.
 */
export const settingsFormSchema = z
  .strictObject({
    merchantName: settingsFields.shape.merchantName,
    currencyCode: settingsFields.shape.currencyCode,
    locale: settingsFields.shape.locale,
    discountLimitPpm: typedRate,
    overShortLimitMinor: z.string(),
  })
  .transform((form, context) => {
    const exponent = exponentOf(form.currencyCode);
    const amount = exponent === null ? null : parseMoney(form.overShortLimitMinor, exponent);
    if (amount !== null) return { ...form, overShortLimitMinor: Number(amount) };
    const message = exponent === 0 ? "Write an amount such as 100." : "Write an amount such as 100 or 99.50.";
    context.issues.push({ code: "custom", path: ["overShortLimitMinor"], message, input: form });
    return z.NEVER;
  })
  .pipe(settingsFields);

/** What the fields hold while somebody types. */
export type SettingsForm = z.input<typeof settingsFormSchema>;
/** What they mean. */
export type SettingsFormResult = z.output<typeof settingsFormSchema>;

const PPM_OF_PERCENT = 10_000;

/** The settings as their form shows them. */
export function settingsFormOf(settings: SettingsOutput): SettingsForm {
  const { merchantName, currencyCode, locale, discountLimitPpm, overShortLimitMinor, currencyExponent } = settings;
  return {
    merchantName,
    currencyCode,
    locale,
    discountLimitPpm: String(discountLimitPpm / PPM_OF_PERCENT),
    overShortLimitMinor: toDecimalString(BigInt(overShortLimitMinor), currencyExponent),
  };
}
