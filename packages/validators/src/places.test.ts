import { describe, expect, it } from "vitest";
import {
  createRegisterInput,
  createStoreInput,
  createTaxClassInput,
  setReceiptLogoInput,
  setupInput,
} from "./index.ts";
import { updateSettingsInput } from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

const store = { storeId: idOf(1), name: "Main Street", timeZone: "Asia/Kolkata", taxMode: "EXCLUSIVE" };

describe("a store", () => {
  const complaints = (changes: object) => complaintsOf(createStoreInput, { ...store, ...changes });

  it("needs a name, a time zone and a tax mode; the rest has its usual value", () => {
    expect(createStoreInput.parse(store)).toMatchObject({
      cashRoundingIncrementMinor: 0,
      minStockDefaultMilli: 10_000,
      billPrefix: "BILL",
      autoLockMinutes: 10,
      registerName: "Till 1",
    });
    expect(complaintsOf(createStoreInput, {})).toEqual(["name", "storeId", "taxMode", "timeZone"]);
  });

  it("lies in a time zone that JavaScript and PostgreSQL understand alike: one with a name", () => {
    for (const timeZone of ["UTC", "America/Argentina/Buenos_Aires", "Europe/London"])
      expect(complaints({ timeZone })).toEqual([]);
    const wrong = [
      "+05:30",
      "-0800",
      "Asia/Atlantis",
      "IST+5:30",
      "",
      " UTC",
      "UTC\0",
      "'; DROP TABLE store",
      "x".repeat(65),
    ];
    for (const timeZone of [...wrong, null, 5.5, ["UTC"]]) expect(complaints({ timeZone })).toEqual(["timeZone"]);
  });

  it("prints bills whose numbers can be read aloud: a short prefix in capitals", () => {
    for (const billPrefix of ["A", "INV2026X"]) expect(complaints({ billPrefix })).toEqual([]);
    for (const billPrefix of ["", "bill", "1A", "A-B", "ABCDEFGHI", "Ä", "A\n", "A B", null])
      expect(complaints({ billPrefix })).toEqual(["billPrefix"]);
  });

  it("rounds cash by no more than a thousand of the currency, and locks its tills within four hours or never", () => {
    for (const cashRoundingIncrementMinor of [-1, 0.5, 100_001, "5"])
      expect(complaints({ cashRoundingIncrementMinor })).toEqual(["cashRoundingIncrementMinor"]);
    for (const autoLockMinutes of [-1, 0.5, 241, "10"])
      expect(complaints({ autoLockMinutes })).toEqual(["autoLockMinutes"]);
  });

  it("prints text in its head and foot, whatever it looks like, and no controls that a printer would obey", () => {
    for (const receiptHeader of ["<script>alert(1)</script>", "file:///etc/passwd", "नमस्ते\nGST 27AA"])
      expect(createStoreInput.parse({ ...store, receiptHeader }).receiptHeader).toBe(receiptHeader);
    for (const receiptFooter of [...NO_TEXTS, "\u001Bp\0", "\u001DV\0", "x".repeat(501)])
      expect(complaints({ receiptFooter })).toEqual(["receiptFooter"]);
  });

  it("has a logo that is Base64 of at most 32 kB, and no address", () => {
    const logo = (imageBase64: unknown) => complaintsOf(setReceiptLogoInput, { storeId: idOf(1), imageBase64 });
    for (const image of [null, "iVBORw0KGgo="]) expect(logo(image)).toEqual([]);
    const wrong = [
      "javascript:alert(1)",
      "<svg/>",
      "data:image/png;base64,iVBO",
      "a".repeat(44_004),
      "a",
      1,
      undefined,
    ];
    for (const image of wrong) expect(logo(image)).toEqual(["imageBase64"]);
  });
});

it("a register has a name that can be seen, and a code that fits into a bill number", () => {
  const register = { registerId: idOf(1), storeId: idOf(2), name: "Till 2", code: "02" };
  expect(complaintsOf(createRegisterInput, register)).toEqual([]);
  for (const code of ["a", "A-1", "ABCDEFGHI", " 1", "１", "1\n", null, 2])
    expect(complaintsOf(createRegisterInput, { ...register, code })).toEqual(["code"]);
  for (const name of [...NO_TEXTS, "", "\u2060", "x".repeat(61)])
    expect(complaintsOf(createRegisterInput, { ...register, name })).toEqual(["name"]);
});

it("a tax is 0 to 100 % in parts per million", () => {
  const tax = { taxClassId: idOf(1), name: "GST 5 %", ratePpm: 50_000 };
  expect(complaintsOf(createTaxClassInput, tax)).toEqual([]);
  for (const ratePpm of [-1, 1_000_001, 0.05, "5", null])
    expect(complaintsOf(createTaxClassInput, { ...tax, ratePpm })).toEqual(["ratePpm"]);
});

describe("the settings of the business", () => {
  const settings = {
    version: 1,
    merchantName: "Corner shop",
    currencyCode: "INR",
    locale: "en-IN",
    discountLimitPpm: 100_000,
    overShortLimitMinor: 10_000,
  };

  it("take a currency, a language and limits that there can be", () => {
    expect(complaintsOf(updateSettingsInput, settings)).toEqual([]);
    const wrong = [
      { currencyCode: "inr" },
      { currencyCode: "₹" },
      { locale: "english please" },
      { locale: "" },
      { discountLimitPpm: -1 },
      { discountLimitPpm: 1_000_001 },
      { overShortLimitMinor: -1 },
      { overShortLimitMinor: 1.5 },
      { version: 0 },
    ];
    for (const change of wrong)
      expect(complaintsOf(updateSettingsInput, { ...settings, ...change })).toEqual(Object.keys(change));
  });

  it("never take the currency's decimals or the mark of a demo from a client", () => {
    expect(complaintsOf(updateSettingsInput, { ...settings, currencyExponent: 0, isDemo: true })).toEqual([
      "+currencyExponent",
      "+isDemo",
    ]);
  });
});

it("the first run is whole or not at all, and makes an owner and nobody else", () => {
  const { storeId: _storeId, ...first } = store;
  const owner = { fullName: "Asha Rao", email: "asha@corner.example", password: "nineteen blue kettles" };
  const tax = { name: "GST 5 %", ratePpm: 50_000 };
  const run = { merchantName: "Corner shop", currencyCode: "INR", locale: "en-IN", store: first, tax, owner };
  expect(complaintsOf(setupInput, run)).toEqual([]);
  expect(complaintsOf(setupInput, {})).toEqual(["currencyCode", "locale", "merchantName", "owner", "store", "tax"]);
  expect(complaintsOf(setupInput, { ...run, owner: { ...owner, role: "STAFF", merchantId: idOf(1) } })).toEqual([
    "+owner.merchantId",
    "+owner.role",
  ]);
  expect(complaintsOf(setupInput, { ...run, store: { ...first, autoLockMinutes: 0 } })).toEqual([
    "+store.autoLockMinutes",
  ]);
});
