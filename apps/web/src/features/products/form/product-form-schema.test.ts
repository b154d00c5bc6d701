import { describe, expect, test } from "vitest";
import { emptyForm } from "./form-values.ts";
import { productFormSchema, type ProductForm } from "./product-form-schema.ts";

const TAX_CLASS = "0190a3c2-7b1e-7c3d-9a52-0123456789ab";
const typed = (fields: Partial<ProductForm>): ProductForm => ({
  ...emptyForm(TAX_CLASS, 10_000),
  name: "Rice",
  sku: "R",
  priceMinor: "22.00",
  ...fields,
});

function messagesOf(fields: Partial<ProductForm>): Record<string, string> {
  const result = productFormSchema(2).safeParse(typed(fields));
  const issues = result.success ? [] : result.error.issues;
  return Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("the product form", () => {
  test("reads figures as people write them, to the whole numbers of the wire", () => {
    const fields = typed({ priceMinor: "₹ 1,234.5", costMinor: "", minStockMilli: "7.5", unit: "KG" });
    const result = productFormSchema(2).parse(fields);
    expect(result).toMatchObject({ priceMinor: 123_450, minStockMilli: 7_500, openingMilli: 0 });
    expect(result.costMinor).toBeUndefined();
    expect(result.expiryDate).toBeNull();
    expect(result.imageUrl).toBeNull();
  });

  test("counts decimals as the shop's currency has them", () => {
    expect(productFormSchema(0).parse(typed({ priceMinor: "1500" })).priceMinor).toBe(1500);
    expect(productFormSchema(3).parse(typed({ priceMinor: "1.5" })).priceMinor).toBe(1500);
    expect(productFormSchema(0).safeParse(typed({ priceMinor: "15.5" })).success).toBe(false);
  });

  test("says at the field what is wrong with it", () => {
    expect(messagesOf({ priceMinor: "", name: " " })).toEqual({ priceMinor: "Is required.", name: "Is required." });
    expect(messagesOf({ costMinor: "12,5" })).toEqual({ costMinor: "Write an amount such as 22.50." });
    expect(messagesOf({ imageUrl: "javascript:alert(1)" })).toEqual({ imageUrl: "Must be an http(s) address." });
    expect(messagesOf({ expiryDate: "2027-02-30" })).toHaveProperty("expiryDate");
  });

  test("allows decimals of a quantity only where the unit is divided", () => {
    expect(messagesOf({ minStockMilli: "1.5", unit: "PCS" })).toEqual({
      minStockMilli: "Must be a whole number of pieces.",
    });
    expect(messagesOf({ minStockMilli: "1.5", openingMilli: "0.238", unit: "KG" })).toEqual({});
  });
});
