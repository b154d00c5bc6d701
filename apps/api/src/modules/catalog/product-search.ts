import { Prisma } from "@galla/db";
import { searchParts, type SearchPart, type TermRange } from "./product-terms.ts";

/**
 * Two ways to say the same in SQL, because neither is fast for both a rare and a common search, and the planner cannot know which it
 * has: the ids of all hits, read from the index of terms; or, product by product, whether it is one.
 */
export type Search = { readonly hits: Prisma.Sql; readonly isHit: Prisma.Sql };

/** A search among the terms of the products `p`; null where it asks for nothing. Archived products have no terms and are never hit. */
export function searchSql(merchantId: string, search: string): Search | null {
  const parts = searchParts(search);
  const [first] = parts;
  if (first === undefined) return null;
  const hits = Prisma.join(
    parts.map((part) => hitsOfPart(merchantId, part)),
    " INTERSECT ",
  );
  return {
    hits: parts.length === 1 ? Prisma.sql`SELECT DISTINCT hit.product_id FROM (${hits}) AS hit` : hits,
    isHit: Prisma.join(
      parts.map((part) => isHitOfPart(merchantId, part)),
      " AND ",
    ),
  };
}

// The words of a part count only where the whole of it is nobody's beginning. That is asked once, before their ranges are read.
function hitsOfPart(merchantId: string, { whole, words }: SearchPart): Prisma.Sql {
  if (words.length === 0) return hitsIn(merchantId, whole);
  const fallback = words.map(
    (word) => Prisma.sql`${hitsIn(merchantId, word)} AND NOT EXISTS (${hitsIn(merchantId, whole)})`,
  );
  return Prisma.sql`(${hitsIn(merchantId, whole)} UNION (${Prisma.join(fallback, " INTERSECT ")}))`;
}

function isHitOfPart(merchantId: string, { whole, words }: SearchPart): Prisma.Sql {
  const isIn = (range: TermRange) => hasTermIn(merchantId, range);
  if (words.length === 0) return isIn(whole);
  const fallback = Prisma.join(words.map(isIn), " AND ");
  return Prisma.sql`(${isIn(whole)} OR (NOT EXISTS (${hitsIn(merchantId, whole)}) AND ${fallback}))`;
}

// OFFSET 0 keeps the planner from reading the whole range for every product instead of the product's few terms.
function hasTermIn(merchantId: string, { from, before }: TermRange): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM (SELECT term FROM product_term WHERE merchant_id = ${merchantId}::uuid AND product_id = p.id OFFSET 0) AS own
     WHERE own.term >= ${from} AND own.term < ${before} OFFSET 0)`;
}

// Only comparison is leakproof, and only leakproof operators reach an index under row-level security: LIKE would read every row.
function hitsIn(merchantId: string, { from, before }: TermRange): Prisma.Sql {
  return Prisma.sql`SELECT t.product_id FROM product_term t
    WHERE t.merchant_id = ${merchantId}::uuid AND t.term >= ${from} AND t.term < ${before}`;
}
