import type { SettingsOutput } from "@galla/validators";
import { useMemo } from "react";
import { useWatch, type UseFormReturn } from "react-hook-form";
import { currencyOptions, exponentOf } from "@/lib/currencies.ts";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { createFormat, currencyOf } from "@/lib/format.ts";
import { localeOptions } from "@/lib/locales.ts";
import { useFormat } from "@/trpc/session.tsx";
import { AmountInput } from "@/ui/amount-input.tsx";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input } from "@/ui/input.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { NativeSelect } from "@/ui/native-select.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PercentInput } from "@/ui/percent-input.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { FormatExamples } from "./format-examples.tsx";
import type { SettingsForm as Fields, SettingsFormResult } from "./settings-form-schema.ts";
import { useSettings } from "./use-settings.ts";

type PartProps = { form: UseFormReturn<Fields, unknown, SettingsFormResult>; settings: SettingsOutput };

/** What concerns the whole business, for the owner to change. */
export function SettingsForm({ settings }: { settings: SettingsOutput }) {
  const { form, save, isSaving, isOvertaken, loadTheirs } = useSettings(settings);
  const { isDirty } = form.formState;
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      {isOvertaken && (
        <Notice meaning="warning" action={<Button onClick={() => void loadTheirs()}>Load their version</Button>}>
          Somebody else changed the settings meanwhile. Nothing of yours was saved.
        </Notice>
      )}
      <BusinessFields form={form} settings={settings} />
      <LimitFields form={form} settings={settings} />
      <SaveBar action="Save changes" isSaving={isSaving} isUnsaved={isDirty} onDiscard={() => form.reset()} />
      <LeaveGuard isUnsaved={isDirty} />
    </form>
  );
}

function BusinessFields({ form, settings }: PartProps) {
  const { timeZone } = useFormat();
  const { errors } = form.formState;
  const [locale, currencyCode] = useWatch({ control: form.control, name: ["locale", "currencyCode"] });
  const currencies = useMemo(() => currencyOptions(settings.currencyCode), [settings.currencyCode]);
  const locales = useMemo(() => localeOptions(settings.locale), [settings.locale]);
  const currencyHelp = settings.canChangeCurrency
    ? "Can be changed until the first sale."
    : "Stays as it is, because there are sales in it.";
  return (
    <FormSection title="Business">
      <Field
        label="Name"
        help="Printed at the top of every receipt."
        error={errors.merchantName?.message}
        className="sm:col-span-2"
      >
        {(control) => <Input {...control} autoComplete="off" {...form.register("merchantName")} />}
      </Field>
      <Field label="Currency" help={currencyHelp} error={errors.currencyCode?.message}>
        {(control) => (
          <NativeSelect
            {...control}
            options={currencies}
            // A disabled field would be left out of what is sent; this one only cannot be opened.
            {...(settings.canChangeCurrency ? form.register("currencyCode") : { value: currencyCode, disabled: true })}
          />
        )}
      </Field>
      <Field label="Figures and dates" help="The way they are written." error={errors.locale?.message}>
        {(control) => <NativeSelect {...control} options={locales} {...form.register("locale")} />}
      </Field>
      <FormatExamples locale={locale} currencyCode={currencyCode} timeZone={timeZone} />
    </FormSection>
  );
}

function LimitFields({ form }: PartProps) {
  const { timeZone } = useFormat();
  const { errors } = form.formState;
  const [locale, currencyCode] = useWatch({ control: form.control, name: ["locale", "currencyCode"] });
  const currency = currencyOf(currencyCode, exponentOf(currencyCode) ?? 2);
  return (
    <FormSection title="When a manager must approve" description="With their PIN, at the till, there and then.">
      <Field
        label="Discounts above"
        help="Cashiers give smaller ones alone. At 100 % they never have to ask."
        error={errors.discountLimitPpm?.message}
      >
        {(control) => <PercentInput {...control} {...form.register("discountLimitPpm")} />}
      </Field>
      <Field
        label="Drawers over or short by more than"
        help="Smaller differences need only a reason."
        error={errors.overShortLimitMinor?.message}
      >
        {(control) => (
          <AmountInput
            {...control}
            symbol={currencySymbol(createFormat({ locale, currency, timeZone }))}
            {...form.register("overShortLimitMinor")}
          />
        )}
      </Field>
    </FormSection>
  );
}
