import { describe, expect, it } from "vitest";
import { lineError, quantityOf, withProduct } from "./send-draft.ts";
import type { FoundProduct } from "./use-found.ts";

const salt: FoundProduct = { id: "salt", name: "Salt", sku: "SALT", unit: "PCS", stockMilli: 10_000 };
const rice: FoundProduct = { id: "rice", name: "Rice", sku: "RICE", unit: "KG", stockMilli: 10_000 };

describe("goods about to be sent", () => {
  it("count a product scanned again onto its line, whatever was typed there", () => {
    const twice = withProduct(withProduct(withProduct([], salt), rice), salt);
    expect(twice.map(({ product, text }) => [product.id, text])).toEqual([
      ["rice", "1"],
      ["salt", "2"],
    ]);
    expect(withProduct([{ product: rice, text: "1.25" }], rice)).toEqual([{ product: rice, text: "2.25" }]);
    expect(withProduct([{ product: salt, text: "?" }], salt)).toEqual([{ product: salt, text: "1" }]);
  });

  it("need a quantity above zero that the unit allows", () => {
    expect(quantityOf("1.238", "KG")).toBe(1238);
    expect(quantityOf("1.5", "PCS")).toBeNull();
    expect(quantityOf("0", "PCS")).toBeNull();
    expect(lineError({ product: salt, text: "3" })).toBeUndefined();
    expect(lineError({ product: salt, text: "" })).toBe("A whole number above zero.");
    expect(lineError({ product: rice, text: "x" })).toBe("A quantity above zero, such as 1.5.");
  });
});
