import { z } from "zod";
import { importProductsOutput } from "@galla/validators";
import { outputOf, type Answer, type ApiConnection } from "../world/api-connection.ts";
import { catalogueCsv, type CatalogueItem } from "./build-catalogue.ts";

export type CatalogueTarget = { readonly storeId: string; readonly taxClass: string; readonly exponent: number };

export type RefusedItem = { readonly sku: string; readonly message: string };

const ROWS_AN_IMPORT = 2_000;
const HEADER_ROWS = 1;

/** Imports the catalogue through the public API, file by file. What the import refuses is left out and told, never renamed. */
export async function importCatalogue(
  api: ApiConnection,
  items: readonly CatalogueItem[],
  target: CatalogueTarget,
): Promise<RefusedItem[]> {
  const refused: RefusedItem[] = [];
  for (let start = 0; start < items.length; start += ROWS_AN_IMPORT) {
    refused.push(...(await importFile(api, items.slice(start, start + ROWS_AN_IMPORT), target)));
  }
  return refused;
}

async function importFile(
  api: ApiConnection,
  items: readonly CatalogueItem[],
  target: CatalogueTarget,
): Promise<RefusedItem[]> {
  const refused: RefusedItem[] = [];
  for (let left = items; left.length > 0;) {
    const answer = await api.mutate("products.importCsv", {
      storeId: target.storeId,
      csv: catalogueCsv(left, target),
      dryRun: false,
    });
    const errors = refusedRows(answer);
    if (errors.size === 0) {
      importProductsOutput.parse(outputOf(answer));
      return refused;
    }
    refused.push(...left.flatMap((item, index) => toldBy(errors, item, index)));
    left = left.filter((_, index) => !errors.has(rowOf(index)));
  }
  return refused;
}

const refusalShape = z.object({ errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })) });

/** The rows an import was refused for. The import answers with no more errors than it shows, so there may be others. */
function refusedRows(answer: Answer): ReadonlyMap<number, string> {
  const refusal = answer.ok ? undefined : refusalShape.safeParse(answer.details).data;
  return new Map(
    refusal?.errors
      .filter(({ row }) => row > HEADER_ROWS)
      .map(({ row, field, message }) => [row, `${field}: ${message}`]),
  );
}

const rowOf = (index: number): number => index + HEADER_ROWS + 1;

function toldBy(errors: ReadonlyMap<number, string>, item: CatalogueItem, index: number): RefusedItem[] {
  const message = errors.get(rowOf(index));
  return message === undefined ? [] : [{ sku: item.sku, message }];
}
