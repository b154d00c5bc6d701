import { ean13CheckDigit, foldText, searchTerms, type Unit } from "@galla/domain";
import { namedId } from "./demo-id.ts";
import { shelves } from "./goods/shelves.ts";
import type { Good, Shelf } from "./goods/shelf.ts";
import type { Random } from "./random.ts";

/** What becomes of a product's stock by today: most are well stocked, some are for the low-stock list, some are sold out. */
export type StockFate = "stocked" | "low" | "out";

export type DemoProduct = {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly barcodes: readonly string[];
  readonly category: string;
  readonly taxClass: Shelf["taxClass"];
  readonly unit: Unit;
  readonly priceMinor: bigint;
  readonly costMinor: bigint;
  readonly minStockMilli: bigint;
  readonly expiryDate: Date | null;
  readonly status: "ACTIVE" | "INACTIVE" | "DISCONTINUED";
  readonly popularity: number;
  readonly fate: StockFate;
};

const DAY_MS = 86_400_000;

/** The goods of the demo shop. Codes and prices never change; expiry dates move along with today. */
export function demoProducts(today: Date, random: Random): DemoProduct[] {
  const goods = shelves.flatMap((shelf) =>
    shelf.goods.map((good, index) => ({ shelf, good, sku: skuOf(shelf, index) })),
  );
  return goods.map(({ shelf, good, sku }, index) => {
    const [name, price, popularity, unit = "PCS"] = good;
    return {
      id: namedId(`product ${sku}`),
      name,
      sku,
      barcodes: barcodesOf(good, index),
      category: shelf.category,
      taxClass: shelf.taxClass,
      unit,
      priceMinor: BigInt(price),
      costMinor: BigInt(
        Math.round((price * (1_000_000 - shelf.marginPpm - random.between(-20_000, 20_000))) / 1_000_000),
      ),
      minStockMilli: BigInt(popularity + 3) * 1000n,
      expiryDate:
        shelf.shelfLifeDays === null ? null : expiryOf({ index, shelfLifeDays: shelf.shelfLifeDays, today }, random),
      status: index % 67 === 11 ? "INACTIVE" : index % 131 === 29 ? "DISCONTINUED" : "ACTIVE",
      popularity,
      fate: index % 41 === 7 ? "out" : index % 19 === 4 ? "low" : "stocked",
    };
  });
}

/** The words, SKU and barcodes by which a product is found. */
export function termsOf(product: Pick<DemoProduct, "name" | "sku" | "barcodes">): string[] {
  return [...new Set([...searchTerms(product.name), foldText(product.sku), ...product.barcodes])];
}

const skuOf = (shelf: Shelf, index: number) => `${shelf.code}-${String(index + 1).padStart(3, "0")}`;

/** Packed goods carry an Indian EAN-13, every twelfth also that of its old packing; weighed goods the shop's own code (prefix 21). */
function barcodesOf([, , , unit = "PCS"]: Good, index: number): string[] {
  const serial = String(index + 1).padStart(5, "0");
  if (unit !== "PCS") return [withCheckDigit(`21${serial}00000`)];
  const current = withCheckDigit(`8909${serial}${String((index * 7) % 1000).padStart(3, "0")}`);
  return index % 12 === 5 ? [current, withCheckDigit(`8908${serial}001`)] : [current];
}

const withCheckDigit = (first12: string) => `${first12}${ean13CheckDigit(first12)}`;

type Keeping = { readonly index: number; readonly shelfLifeDays: number; readonly today: Date };

// Some goods have expired and some will within the week, so that the expiry list has both.
function expiryOf({ index, shelfLifeDays, today }: Keeping, random: Random): Date {
  const daysLeft =
    index % 37 === 5
      ? -random.between(1, 6)
      : index % 23 === 3
        ? random.between(0, 7)
        : random.between(Math.ceil(shelfLifeDays / 3), shelfLifeDays);
  return new Date(today.getTime() + daysLeft * DAY_MS);
}
