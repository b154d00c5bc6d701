import { namedId } from "./demo-id.ts";
import { shelves } from "./goods/shelves.ts";
import type { PersonPlan, ShopPlan, StorePlan } from "./shop.ts";

/** Who can sign in to the demo shop, one of each role, and what they type at a till. */
export const DEMO_SIGN_INS = [
  {
    role: "OWNER",
    email: "owner@demo.galla.example",
    password: "galla-demo-owner",
    pin: "480913",
    fullName: "Rajesh Sharma",
  },
  {
    role: "MANAGER",
    email: "manager@demo.galla.example",
    password: "galla-demo-manager",
    pin: "715304",
    fullName: "Meera Iyer",
  },
  {
    role: "CASHIER",
    email: "cashier@demo.galla.example",
    password: "galla-demo-cashier",
    pin: "4071",
    fullName: "Sunil Yadav",
  },
  {
    role: "STAFF",
    email: "staff@demo.galla.example",
    password: "galla-demo-staff",
    pin: null,
    fullName: "Pooja Patil",
  },
] as const;

const personId = (email: string) => namedId(`person ${email}`);

// Two more people at the tills, so that a report by cashier has something to compare.
const COLLEAGUES = [
  { role: "CASHIER", email: "anita@demo.galla.example", fullName: "Anita Desai", pin: "5283" },
  { role: "CASHIER", email: "imran@demo.galla.example", fullName: "Imran Shaikh", pin: "6194" },
] as const;

const people: readonly PersonPlan[] = [
  ...DEMO_SIGN_INS.map(({ pin, ...person }) => {
    return { ...person, id: personId(person.email), ...(pin === null ? {} : { pin }) };
  }),
  ...COLLEAGUES.map((person) => ({ ...person, id: personId(person.email), password: null })),
];

/** Who receives the goods and who writes them off in the demo shop. */
export const SEED_CLERKS = {
  staffId: personId("staff@demo.galla.example"),
  managerId: personId("manager@demo.galla.example"),
} as const;

const register = (store: string, name: string, code: string) => ({
  id: namedId(`register ${store} ${name}`),
  name,
  code,
});

const stores: readonly StorePlan[] = [
  {
    id: namedId("store market road"),
    name: "Market Road",
    address: "14 Market Road, Pune 411001",
    phone: "+91 20 5550 0114",
    timeZone: "Asia/Kolkata",
    taxMode: "EXCLUSIVE",
    cashRoundingIncrementMinor: 0n,
    receiptHeader: "Fresh every morning since 1987",
    receiptFooter: "Thank you, come again!\nGoods once sold are exchanged within 7 days",
    registers: [register("market road", "Till 1", ""), register("market road", "Till 2", "02")],
  },
  {
    id: namedId("store station chowk"),
    name: "Station Chowk",
    address: "3 Station Chowk, Pune 411003",
    phone: "+91 20 5550 0103",
    timeZone: "Asia/Kolkata",
    taxMode: "INCLUSIVE",
    cashRoundingIncrementMinor: 100n,
    receiptHeader: "Opposite the railway station",
    receiptFooter: "Prices include GST. Thank you!",
    registers: [register("station chowk", "Till 1", "")],
  },
];

const RATES = [0, 50_000, 120_000, 180_000];

/** The demo shop as it stood on the day it opened its books. */
export function demoShop(openedAt: Date): ShopPlan {
  return {
    merchant: {
      id: namedId("merchant"),
      name: "Sharma Kirana",
      currencyCode: "INR",
      currencyExponent: 2,
      locale: "en-IN",
      isDemo: true,
      discountLimitPpm: 100_000,
    },
    openedAt,
    stores,
    taxClasses: RATES.map((ratePpm) => {
      const name = `GST ${ratePpm / 10_000} %`;
      return { id: namedId(`tax class ${name}`), name, ratePpm, isDefault: ratePpm === 50_000 };
    }),
    people,
    categories: shelves.map(({ category }) => ({ id: namedId(`category ${category}`), name: category })),
  };
}
