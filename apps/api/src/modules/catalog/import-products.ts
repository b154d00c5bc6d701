import { setImmediate as turn } from "node:timers/promises";
import { inMerchant, inMerchantWithin, type Tx } from "@galla/db";
import { may, refuse, type Currency } from "@galla/domain";
import type { ImportProductsInput, ImportProductsOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "../stores/index.ts";
import { readCsv, type CsvRow } from "./csv/read-csv.ts";
import { readRow, type ReadRow } from "./csv/read-row.ts";
import { planImport, type ImportPlan } from "./import/import-plan.ts";
import { keepImport } from "./import/keep-import.ts";
import { reportImport, shownIssues } from "./import/import-report.ts";
import { findMoved, loadStoredCatalog, type StoredCatalog } from "./import/stored-catalog.ts";
import { foldSku } from "./product-folds.ts";
import { readCurrency } from "./read-currency.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";

/**
 * Adds and changes products from a CSV file, matched by SKU, all or none. A dry run writes nothing and tells of every row what it
 * would do and what is wrong with it. The stock column is the opening stock of new products; of the others it is not looked at, because
 * the shop goes on selling while somebody edits the file, and counted in `stockIgnored` where it differs. A cost is taken only from those
 * who may see costs. Refuses `import.invalid` with the rows' errors, and `resource.not_found` and
 * `store.not_assigned` for the store.
 */
export async function importProducts(call: Call, input: ImportProductsInput): Promise<ImportProductsOutput> {
  const { merchantId } = call.actor;
  const { storeId, dryRun } = input;
  const { exponent, minStockDefaultMilli } = await inMerchant(call.database, merchantId, async (tx) => {
    const store = await findWorkplace(tx, call, storeId);
    return { ...store, ...(await readCurrency(tx, merchantId)) };
  });
  const file = await readCsv(input.csv);
  const read = file.issues.length > 0 ? [] : await readRows(file.rows, exponent);
  return settleDuplicates(() =>
    inMerchantWithin(call.database, { merchantId, timeoutMs: LONGEST_MS }, async (tx) => {
      // Statistics do not know yet what another import brought a minute ago, and nested loops over thousands of rows would take minutes.
      await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`;
      const plan = await decide(tx, call, { storeId, dryRun, read, minStockDefaultMilli });
      const issues = [...file.issues, ...plan.issues];
      if (!dryRun && issues.length > 0) refuse("import.invalid", { errors: shownIssues(issues) });
      if (!dryRun) await keepImport(tx, call, { plan, storeId });
      return reportImport(read, { ...plan, issues }, dryRun);
    }),
  );
}

// Each statement stays short; it is their number that takes time.
const LONGEST_MS = 60_000;
const ROWS_A_TURN = 500;

// Other requests get their turn while a long file is read.
async function readRows(rows: readonly CsvRow[], exponent: Currency["exponent"]): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_TURN === 0) await turn();
    read.push(readRow(row, exponent));
  }
  return read;
}

type Asked = {
  readonly storeId: string;
  readonly dryRun: boolean;
  readonly read: readonly ReadRow[];
  readonly minStockDefaultMilli: bigint;
};

async function decide(tx: Tx, call: Call, asked: Asked): Promise<ImportPlan> {
  const { storeId, dryRun, read, minStockDefaultMilli } = asked;
  const place = { merchantId: call.actor.merchantId, storeId, isHeld: !dryRun };
  const catalog = await loadStoredCatalog(tx, place, read);
  const moved = await findMoved(tx, place, withNewUnit(read, catalog));
  const seesCost = may(call.actor.role, "product.readCost");
  return planImport(read, catalog, { seesCost, moved, minStockDefaultMilli });
}

// Only another unit asks whether there has been stock.
function withNewUnit(read: readonly ReadRow[], catalog: StoredCatalog): string[] {
  return read.flatMap(({ patch }) => {
    const stored = patch.sku === undefined ? undefined : catalog.bySku.get(foldSku(patch.sku));
    return stored === undefined || patch.unit === undefined || patch.unit === stored.fields.unit ? [] : [stored.id];
  });
}
