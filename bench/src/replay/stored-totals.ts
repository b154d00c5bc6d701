import { saleListOutput } from "@galla/validators";
import { outputOf, type ApiConnection } from "../world/api-connection.ts";

export type StoredSale = { readonly totalMinor: bigint; readonly lineCount: number };

/**
 * Reads the stored sales back, newest first, until all the wanted ones were met or there are no more. What a checkout answered is
 * one thing; what the shop's books say afterwards is the other.
 */
export async function storedTotals(
  api: ApiConnection,
  storeId: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, StoredSale>> {
  const found = new Map<string, StoredSale>();
  for (let cursor: string | null = null; found.size < wanted.size;) {
    const page = saleListOutput.parse(outputOf(await api.query("sales.list", { storeId, cursor, limit: 100 })));
    for (const { saleId, totalMinor, lineCount } of page.rows) {
      if (wanted.has(saleId)) found.set(saleId, { totalMinor: BigInt(totalMinor), lineCount });
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}
