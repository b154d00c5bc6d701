import { inMerchant, Prisma, type Tx } from "@galla/db";
import { may, refuse } from "@galla/domain";
import type { ProductListInput, ProductListOutput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { searchSql, type Search } from "./product-search.ts";
import { productColumns, toProductRow, type ProductRecord } from "./product.records.ts";

const SORT_KEYS = {
  name: Prisma.sql`p.name_folded`,
  sku: Prisma.sql`p.sku_folded`,
  price: Prisma.sql`p.price_minor`,
  stock: Prisma.sql`s.quantity_milli`,
  updatedAt: Prisma.sql`p.updated_at`,
} as const satisfies Record<ProductListInput["sortBy"], Prisma.Sql>;

const MANY_HITS = 10_000;
const NEAR_ROWS = 1_000;

/**
 * A page of the products that are not archived, with the stock of one store, in two statements: how many match, and the page.
 * Every word of the search must begin a word of the name or the SKU, or a barcode. Refuses `resource.not_found` and
 * `store.not_assigned` for the store.
 */
export function listProducts(call: Call, input: ProductListInput): Promise<ProductListOutput> {
  const { merchantId, role } = call.actor;
  const { page, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    const total = await countMatches(tx, call, input);
    const records = total > (page - 1) * limit ? await readPage(tx, merchantId, { ...input, total }) : [];
    const seesCost = may(role, "product.readCost");
    const rows = records.map((record) => toProductRow(record, record.stockMilli, seesCost));
    return { rows, total, page, limit, totalPages: Math.ceil(total / limit) };
  });
}

async function countMatches(tx: Tx, call: Call, input: ProductListInput): Promise<number> {
  const { merchantId } = call.actor;
  const [counted] = await tx.$queryRaw<{ total: bigint; isStore: boolean }[]>`
    SELECT (${countSql(merchantId, input)}) AS total,
           EXISTS (SELECT FROM store WHERE merchant_id = ${merchantId}::uuid AND id = ${input.storeId}::uuid) AS "isStore"`;
  if (counted?.isStore !== true) return refuse("resource.not_found", { resource: "store", id: input.storeId });
  requireStore(call, input.storeId);
  return Number(counted.total);
}

// Archived products have no terms, so a search without further filters is counted in the index of terms alone.
function countSql(merchantId: string, input: ProductListInput): Prisma.Sql {
  const search = searchSql(merchantId, input.search);
  const isPlain = input.categoryId === undefined && input.status === undefined && !input.lowStock;
  if (search !== null && isPlain) return Prisma.sql`SELECT count(*) FROM (${search.hits}) AS hits`;
  return Prisma.sql`SELECT count(*) FROM ${sources(input)} WHERE ${filters(merchantId, input)}`;
}

async function readPage(tx: Tx, merchantId: string, input: ProductListInput & { total: number }) {
  const { page, limit, sortBy, sortOrder } = input;
  const matches = filters(merchantId, input, isCommon(input) ? "isHit" : "hits");
  const direction = sortOrder === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const order = Prisma.sql`ORDER BY ${SORT_KEYS[sortBy]} ${direction}, p.id ${direction}`;
  return tx.$queryRaw<(ProductRecord & { stockMilli: bigint })[]>`
    WITH page AS (
      SELECT p.id FROM ${sources(input)} WHERE ${matches} ${order} LIMIT ${limit} OFFSET ${(page - 1) * limit}
    )
    SELECT ${productColumns}, s.quantity_milli AS "stockMilli"
      FROM page
      JOIN product p ON p.merchant_id = ${merchantId}::uuid AND p.id = page.id
      JOIN stock_level s ON s.merchant_id = p.merchant_id AND s.store_id = ${input.storeId}::uuid AND s.product_id = p.id
      LEFT JOIN category c ON c.merchant_id = p.merchant_id AND c.id = p.category_id
     ${order}`;
}

// Where many products match, walking the index of names or SKUs from its beginning soon comes upon a page of them, while sorting all
// hits would take as long as there are hits.
function isCommon({ total, page, limit, sortBy }: ProductListInput & { total: number }): boolean {
  return total >= MANY_HITS && page * limit <= NEAR_ROWS && (sortBy === "name" || sortBy === "sku");
}

// The stock takes part in choosing the rows only where the choice depends on it.
function sources(input: ProductListInput): Prisma.Sql {
  if (!input.lowStock && input.sortBy !== "stock") return Prisma.sql`product p`;
  return Prisma.sql`product p JOIN stock_level s
    ON s.merchant_id = p.merchant_id AND s.store_id = ${input.storeId}::uuid AND s.product_id = p.id`;
}

function filters(merchantId: string, input: ProductListInput, method: keyof Search = "hits"): Prisma.Sql {
  const search = searchSql(merchantId, input.search);
  const conditions = [Prisma.sql`p.merchant_id = ${merchantId}::uuid`, Prisma.sql`p.archived_at IS NULL`];
  if (search !== null) conditions.push(method === "isHit" ? search.isHit : Prisma.sql`p.id IN (${search.hits})`);
  if (input.categoryId !== undefined) conditions.push(Prisma.sql`p.category_id = ${input.categoryId}::uuid`);
  if (input.status !== undefined) conditions.push(Prisma.sql`p.status = ${input.status}::"ProductStatus"`);
  if (input.lowStock) conditions.push(Prisma.sql`s.quantity_milli < p.min_stock_milli`);
  return Prisma.join(conditions, " AND ");
}
