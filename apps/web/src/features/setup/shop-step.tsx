import { formatMoney, minor } from "@galla/domain";
import { useMemo } from "react";
import { useController } from "react-hook-form";
import { currencyOptions } from "@/lib/currencies.ts";
import { createFormat, currencyOf } from "@/lib/format.ts";
import { localeOptions } from "@/lib/locales.ts";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { NativeSelect } from "@/ui/native-select.tsx";
import { Select } from "@/ui/select.tsx";
import type { SetupControl } from "./use-setup.ts";

const TAX_MODES = [
  { value: "INCLUSIVE", label: "Prices contain the tax" },
  { value: "EXCLUSIVE", label: "Tax is added to prices" },
] as const;

/** What holds for every store: the name, the money, and the usual tax. */
export function ShopStep({ form }: { form: SetupControl }) {
  const { errors } = form.formState;
  const [currencyCode, locale] = form.watch(["currencyCode", "locale"]);
  const [currencies, locales] = useMemo(
    () => [currencyOptions(currencyCode), localeOptions(locale)],
    [currencyCode, locale],
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Name of your shop" error={errors.merchantName?.message} className="sm:col-span-2">
        {(control) => <Input {...control} autoComplete="organization" {...form.register("merchantName")} />}
      </Field>
      <Field label="Currency" help="It cannot change after the first sale." error={errors.currencyCode?.message}>
        {(control) => <NativeSelect {...control} options={currencies} {...form.register("currencyCode")} />}
      </Field>
      <Field label="Figures and dates as in" help={exampleOf(locale, currencyCode)} error={errors.locale?.message}>
        {(control) => <NativeSelect {...control} options={locales} {...form.register("locale")} />}
      </Field>
      <TaxModeField form={form} />
      <div className="grid grid-cols-[1fr_7rem] gap-4">
        <Field label="Usual tax" help="Its name on receipts." error={errors.tax?.name?.message}>
          {(control) => <Input {...control} autoComplete="off" {...form.register("tax.name")} />}
        </Field>
        <Field label="Rate in %" error={errors.tax?.ratePpm?.message}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="text-right"
              {...form.register("tax.ratePpm")}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function TaxModeField({ form }: { form: SetupControl }) {
  const { field } = useController({ control: form.control, name: "store.taxMode" });
  return (
    <Field label="Tax in prices" help="Each store can have its own way.">
      {(control) => <Select {...control} value={field.value} options={TAX_MODES} onValueChange={field.onChange} />}
    </Field>
  );
}

/** An amount and a day as they will be written; the language of the browser may be one that money cannot be written in. */
function exampleOf(locale: string, code: string): string {
  const digits = new Intl.NumberFormat(locale, { style: "currency", currency: code }).resolvedOptions();
  const currency = currencyOf(code, digits.maximumFractionDigits ?? 2);
  const format = createFormat({ locale, currency, timeZone: "UTC" });
  const amount = minor(1234567n * 10n ** BigInt(currency.exponent));
  return `${formatMoney(amount, currency, { locale })} on ${format.day("2026-11-21")}`;
}
