import { describe, expect, it } from "vitest";
import { firstValues } from "./first-values.ts";

const at = (locale: string) => firstValues({ locale, timeZone: "Asia/Kolkata", setupCode: "" });

describe("the set-up's first values", () => {
  it.each([
    ["en-IN", "INR", "INCLUSIVE"],
    ["hi", "INR", "INCLUSIVE"],
    ["en-US", "USD", "EXCLUSIVE"],
    ["de-AT", "EUR", "INCLUSIVE"],
    ["ar-KW", "KWD", "INCLUSIVE"],
    ["en-AQ", "USD", "INCLUSIVE"],
  ])("are what is usual where the browser stands: %s", (locale, currencyCode, taxMode) => {
    expect(at(locale)).toMatchObject({ locale, currencyCode, store: { taxMode } });
  });

  it("make up nothing about the shop, its tax or its owner", () => {
    expect(at("en-IN")).toMatchObject({
      merchantName: "",
      tax: { ratePpm: "" },
      store: { name: "", timeZone: "Asia/Kolkata" },
      owner: { fullName: "", email: "", password: "" },
    });
  });
});
