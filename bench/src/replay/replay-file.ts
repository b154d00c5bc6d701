import { connectApi, type ApiConnection, type SignIn } from "../world/api-connection.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { findTarget, type Target } from "./find-target.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { printReport } from "./print-report.ts";
import { progressLine } from "./progress.ts";
import { readInvoices, type InvoiceFile } from "./read-invoices.ts";
import { reconcile } from "./reconcile.ts";
import { ringUp } from "./ring-up.ts";
import { storedTotals } from "./stored-totals.ts";

export type ReplayOptions = {
  readonly path: string;
  readonly withoutFees: boolean;
  readonly apiUrl: string;
  readonly signIn: SignIn;
};

/** Replays one file against a running API and prints the outcome. Answers whether every invoice is in the books to the cent. */
export async function replayFile(options: ReplayOptions): Promise<boolean> {
  const api = await connectApi(options.apiUrl, options.signIn, 32);
  try {
    const target = await findTarget(api);
    const file = readInvoices(options.path, { exponent: target.exponent, withoutFees: options.withoutFees });
    return await replay(api, file, target);
  } finally {
    await api.close();
  }
}

async function replay(api: ApiConnection, file: InvoiceFile, target: Target): Promise<boolean> {
  const items = buildCatalogue(file.invoices);
  const { products, refused } = await loadCatalogue(api, items, target);
  console.log(
    `catalogue of ${(items.length - refused.length).toLocaleString("en")} products imported; ${target.registers.length} registers ring up`,
  );
  for (const { sku, message } of refused) console.log(`refused by the import: ${sku}: ${message}`);
  const startedAt = performance.now();
  const till = { api, registers: target.registers, products, onProgress: progressLine(file.invoices.length) };
  const rung = await ringUp(till, file.invoices);
  const elapsedMs = performance.now() - startedAt;
  const soldIds = rung.filter(({ outcome }) => outcome.kind === "sold").map(({ saleId }) => saleId);
  const stored = await storedTotals(api, target.storeId, new Set(soldIds));
  const books = reconcile(rung, stored);
  printReport({ file, rung, books, elapsedMs, money: target });
  return books.mismatches.length === 0 && books.refusals.size === 0 && books.soldInvoices === file.invoices.length;
}
