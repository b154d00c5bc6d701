import { acrossMerchants, openDatabase, Prisma } from "@galla/db";
import type { BenchShop } from "../world/open-bench-shop.ts";

const BRANDS = [
  "sagar",
  "himgiri",
  "meetha",
  "shahi",
  "rangoli",
  "surya",
  "gauri",
  "chandan",
  "khet",
  "dawn",
  "jhatpat",
  "kachi",
  "pahadi",
  "sona",
];
const GOODS = [
  "salt",
  "sugar",
  "rice",
  "poha",
  "dal",
  "rajma",
  "atta",
  "besan",
  "oil",
  "ghee",
  "turmeric",
  "chilli",
  "cumin",
  "almonds",
  "pickle",
  "noodles",
  "milk",
  "curd",
  "paneer",
  "bread",
  "rusk",
  "tea",
  "coffee",
  "cola",
  "juice",
  "biscuits",
  "cookies",
  "bhujia",
  "chips",
  "chocolate",
  "soap",
  "shampoo",
  "toothpaste",
  "detergent",
  "agarbatti",
  "notebook",
];
const KINDS = ["gold", "premium", "classic", "family", "fresh", "select", "daily", "organic"];
const SIZES = ["100g", "200g", "500g", "1kg", "5kg", "250ml", "1l"];

/**
 * Fills the shop with products made up of a few words each, in five statements. Rows and search terms are what `products.create` would
 * write for these names, which are plain ASCII on purpose.
 */
export async function fillCatalogue(ownerUrl: string, shop: BenchShop, count: number): Promise<void> {
  const database = openDatabase({ url: ownerUrl, poolSize: 1, statementTimeoutMs: 120_000 });
  const { merchantId, storeId, taxClassId, managerId } = shop;
  const word = (words: readonly string[], divisor: number) =>
    Prisma.sql`(${words}::text[])[1 + (n / ${divisor}::int) % ${words.length}::int]`;
  try {
    await acrossMerchants(database, async (tx) => {
      await tx.$executeRaw`
        CREATE TEMP TABLE made ON COMMIT DROP AS
        SELECT uuidv7() AS id, ${word(BRANDS, 1)} AS brand, ${word(GOODS, 3)} AS good, ${word(KINDS, 7)} AS kind, ${word(SIZES, 5)} AS size,
               'p' || n AS number, 'sku' || lpad(n::text, 6, '0') AS sku, '890' || lpad(n::text, 10, '0') AS barcode, n
          FROM generate_series(1, ${count}::int) n`;
      await tx.$executeRaw`
        INSERT INTO product (merchant_id, id, name, name_folded, sku, sku_folded, tax_class_id, price_minor, cost_minor, created_by_id, updated_at)
        SELECT ${merchantId}::uuid, id, name, name, sku, sku, ${taxClassId}::uuid, 1000 + n % 9000, 700, ${managerId}::uuid, now()
          FROM made, LATERAL concat_ws(' ', brand, good, kind, size, number) AS name`;
      await tx.$executeRaw`
        INSERT INTO product_barcode (merchant_id, barcode, product_id) SELECT ${merchantId}::uuid, barcode, id FROM made`;
      await tx.$executeRaw`
        INSERT INTO product_term (merchant_id, term, product_id)
        SELECT ${merchantId}::uuid, term, id FROM made, unnest(ARRAY[brand, good, kind, size, number, sku, barcode]) AS term`;
      await tx.$executeRaw`
        INSERT INTO stock_level (merchant_id, store_id, product_id) SELECT ${merchantId}::uuid, ${storeId}::uuid, id FROM made`;
    });
    await database.pool.query("VACUUM ANALYZE");
  } finally {
    await database.close();
  }
}

/** What a cashier types: the beginning of a word, of two words, of an SKU. */
export function searchTexts(amount: number, productCount: number): string[] {
  return Array.from({ length: amount }, (_, index) => {
    const brand = BRANDS[index % BRANDS.length] ?? "";
    const good = GOODS[(index * 7) % GOODS.length] ?? "";
    const number = 1 + ((index * 7_919) % productCount);
    const texts = [
      good.slice(0, 3),
      `${brand.slice(0, 4)} ${good.slice(0, 3)}`,
      `p${number}`.slice(0, 5),
      `sku${String(number).padStart(6, "0")}`.slice(0, 8),
    ];
    return texts[index % texts.length] ?? good;
  });
}

/** The barcode of one of the products. */
export const barcodeOf = (index: number, productCount: number): string =>
  `890${String(1 + ((index * 104_729) % productCount)).padStart(10, "0")}`;
