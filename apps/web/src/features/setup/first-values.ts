import type { SetupForm } from "./setup-schema.ts";

// What is paid with where, for the regions a shop is likely to open in. Anybody else chooses from the list.
const CURRENCIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ").map((region) => [region, "EUR"]),
  ),
  AE: "AED",
  AU: "AUD",
  BD: "BDT",
  BH: "BHD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  GB: "GBP",
  HK: "HKD",
  ID: "IDR",
  IN: "INR",
  JP: "JPY",
  KE: "KES",
  KW: "KWD",
  LK: "LKR",
  MX: "MXN",
  MY: "MYR",
  NG: "NGN",
  NP: "NPR",
  NZ: "NZD",
  OM: "OMR",
  PH: "PHP",
  PK: "PKR",
  SA: "SAR",
  SG: "SGD",
  TH: "THB",
  TZ: "TZS",
  US: "USD",
  VN: "VND",
  ZA: "ZAR",
};

/** In these regions a price on the shelf is without tax. */
const WITHOUT_TAX = new Set(["US", "CA"]);

/** What the form starts with: as much as the browser knows of where it stands. */
export function firstValues(browser: { locale: string; timeZone: string; setupCode: string }): SetupForm {
  const { locale, timeZone, setupCode } = browser;
  const region = new Intl.Locale(locale).maximize().region ?? "";
  return {
    setupCode,
    merchantName: "",
    currencyCode: CURRENCIES[region] ?? "USD",
    locale,
    store: {
      name: "",
      address: "",
      phone: "",
      timeZone,
      taxMode: WITHOUT_TAX.has(region) ? "EXCLUSIVE" : "INCLUSIVE",
      receiptHeader: "",
      receiptFooter: "Thank you. Come again.",
    },
    registerName: "Till 1",
    tax: { name: "Standard", ratePpm: "" },
    owner: { fullName: "", email: "", password: "" },
  };
}
