import type { SettingsOutput } from "@galla/validators";
import { localeOptions } from "@/lib/locales.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";

/** The settings, for those who may only read them. */
export function SettingsFacts({ settings }: { settings: SettingsOutput }) {
  const format = useFormat();
  const language = localeOptions(settings.locale).find(({ value }) => value === settings.locale)?.label;
  return (
    <FactList title="Business">
      <Fact name="Name">{settings.merchantName}</Fact>
      <Fact name="Currency">{settings.currencyCode}</Fact>
      <Fact name="Figures and dates">{language ?? settings.locale}</Fact>
      <Fact name="A manager approves discounts above">{format.rate(settings.discountLimitPpm)}</Fact>
      <Fact name="A manager approves drawers over or short by more than">
        {format.money(settings.overShortLimitMinor)}
      </Fact>
    </FactList>
  );
}
