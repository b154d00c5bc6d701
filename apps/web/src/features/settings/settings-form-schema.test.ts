import { describe, expect, it } from "vitest";
import { settingsFormOf, settingsFormSchema } from "./settings-form-schema.ts";

const form = {
  merchantName: "Anna Stores",
  currencyCode: "INR",
  locale: "en-IN",
  discountLimitPpm: "12.5",
  overShortLimitMinor: "99.50",
};

describe("the form of the settings", () => {
  it("reads percentages and amounts as people type them", () => {
    expect(settingsFormSchema.parse(form)).toMatchObject({ discountLimitPpm: 125_000, overShortLimitMinor: 9950 });
  });

  it("reads the amount in the currency that is chosen", () => {
    const inYen = (amount: string) =>
      settingsFormSchema.safeParse({ ...form, currencyCode: "JPY", overShortLimitMinor: amount });
    expect(inYen("500").data?.overShortLimitMinor).toBe(500);
    expect(inYen("99.50").error?.issues[0]?.path).toEqual(["overShortLimitMinor"]);
    const inDinar = settingsFormSchema.parse({ ...form, currencyCode: "KWD", overShortLimitMinor: "1.5" });
    expect(inDinar.overShortLimitMinor).toBe(1500);
  });

  it("shows what was saved, and reads the same from it again", () => {
    const settings = {
      ...settingsFormSchema.parse(form),
      version: 3,
      currencyExponent: 2,
      isDemo: false,
      canChangeCurrency: true,
    };
    expect(settingsFormSchema.parse(settingsFormOf(settings))).toEqual(settingsFormSchema.parse(form));
  });
});
