import type { TillProduct } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { indexProducts } from "./product-index.ts";

const product = (name: string, more: Partial<TillProduct> = {}): TillProduct => ({
  id: name,
  name,
  sku: `SKU-${name}`,
  barcodes: [],
  categoryId: null,
  unit: "PCS",
  priceMinor: 100,
  taxPpm: 0,
  taxClassName: "None",
  stockMilli: 1000,
  minStockMilli: 0,
  imageUrl: null,
  ...more,
});

const names = (found: readonly TillProduct[]) => found.map(({ name }) => name);

describe("the till's index", () => {
  const index = indexProducts([
    product("Tata Salt 1 kg", { sku: "SALT-1", barcodes: ["8901058851298", "111"] }),
    product("Rock Salt 500 g"),
    product("Café Crème", { sku: "4711" }),
    product("Saltine Biscuits"),
  ]);

  it("finds a product by any of its barcodes and by its SKU, whatever the case", () => {
    expect(index.findCode("111")?.name).toBe("Tata Salt 1 kg");
    expect(index.findCode("salt-1")?.name).toBe("Tata Salt 1 kg");
    expect(index.findCode("11")).toBeUndefined();
  });

  it("finds by the beginning of every word typed, in any order, without accents and case", () => {
    expect(names(index.search("kg SALT"))).toEqual(["Tata Salt 1 kg"]);
    expect(names(index.search("cafe cre"))).toEqual(["Café Crème"]);
    expect(names(index.search("890105"))).toEqual(["Tata Salt 1 kg"]);
    expect(index.search("alt")).toEqual([]);
  });

  it("puts the exact code first, then names that begin with the word, then the rest by name", () => {
    expect(names(index.search("salt"))).toEqual(["Saltine Biscuits", "Rock Salt 500 g", "Tata Salt 1 kg"]);
    expect(names(index.search("4711"))).toEqual(["Café Crème"]);
  });

  it("gives everything for no words at all", () => {
    expect(index.search("  ")).toHaveLength(4);
  });

  it("keeps its order when figures change", () => {
    const changed = index.renewed(index.products.map((one) => ({ ...one, stockMilli: 5 })));
    expect(names(changed.products)).toEqual(names(index.products));
    expect(changed.findCode("111")?.stockMilli).toBe(5);
  });

  it("is built anew when a name or a code changes, or a product comes or goes", () => {
    const renamed = index.renewed(
      index.products.map((one) => ({ ...one, name: one.name.replace("Tata", "Aashirvaad") })),
    );
    expect(names(renamed.search("aashir"))).toEqual(["Aashirvaad Salt 1 kg"]);
    expect(renamed.search("tata")).toEqual([]);
    expect(index.renewed(index.products.slice(1)).search("")).toHaveLength(3);
  });

  it("answers a search of ten thousand products within a keystroke", () => {
    const many = indexProducts(
      Array.from({ length: 10_000 }, (_, place) =>
        product(`Product ${place} number ${place % 97}`, {
          id: String(place),
          barcodes: [`20${String(place).padStart(11, "0")}`],
        }),
      ),
    );
    const startedAt = performance.now();
    for (let round = 0; round < 20; round += 1) expect(many.search(`prod ${round} numb`).length).toBeGreaterThan(0);
    // Twenty searches in the time one person needs for a few keys, even on a busy machine.
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
