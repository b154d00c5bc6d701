import { receiptOutput } from "@galla/validators";
import { v7 } from "uuid";
import type { ApiConnection } from "../world/api-connection.ts";
import { skuKey } from "./build-catalogue.ts";
import type { ListedProduct } from "./load-catalogue.ts";
import type { Invoice } from "./read-invoices.ts";

/** What became of one invoice. */
export type RungInvoice = {
  readonly invoice: Invoice;
  readonly saleId: string;
  readonly elapsedMs: number;
  readonly outcome: { readonly kind: "sold"; readonly answeredMinor: bigint } | { readonly kind: "refused"; readonly code: string; readonly details: string };
};

export type Till = {
  readonly api: ApiConnection;
  readonly registerIds: readonly string[];
  readonly products: ReadonlyMap<string, ListedProduct>;
  readonly onProgress: (done: readonly RungInvoice[]) => void;
};

/** Rings up every invoice line for line, one worker at each register, and tells what became of each. */
export async function ringUp(till: Till, invoices: readonly Invoice[]): Promise<RungInvoice[]> {
  const queue = invoices.values();
  const done: RungInvoice[] = [];
  const workAt = async (registerId: string): Promise<void> => {
    for (const invoice of queue) {
      done.push(await ringOne(till, invoice, registerId));
      till.onProgress(done);
    }
  };
  await Promise.all(till.registerIds.map(workAt));
  return done;
}

async function ringOne(till: Till, invoice: Invoice, registerId: string): Promise<RungInvoice> {
  const saleId = v7();
  const command = commandOf(invoice, { saleId, registerId, products: till.products });
  const startedAt = performance.now();
  const answer = await till.api.mutate("sales.checkout", command);
  const rung = { invoice, saleId, elapsedMs: performance.now() - startedAt };
  if (!answer.ok) return { ...rung, outcome: { kind: "refused", code: answer.code, details: JSON.stringify(answer.details).slice(0, 300) } };
  const receipt = receiptOutput.safeParse(answer.data);
  if (!receipt.success) return { ...rung, outcome: { kind: "refused", code: "receipt.unreadable", details: receipt.error.message.slice(0, 300) } };
  return { ...rung, outcome: { kind: "sold", answeredMinor: BigInt(receipt.data.totalMinor) } };
}

type Sale = { readonly saleId: string; readonly registerId: string; readonly products: ReadonlyMap<string, ListedProduct> };

function commandOf(invoice: Invoice, { saleId, registerId, products }: Sale) {
  const [first] = invoice.rows;
  const totalMinor = Number(invoice.totalMinor);
  return {
    saleId,
    registerId,
    lines: invoice.rows.map((row) => {
      const product = products.get(skuKey(row.code));
      if (product === undefined) throw new Error(`No product for ${row.code}`);
      const line = { productId: product.id, quantityMilli: Number(row.quantity) * 1000 };
      return row.priceMinor === product.priceMinor ? line : { ...line, unitPriceMinor: Number(row.priceMinor) };
    }),
    tenders: [{ method: "CASH", amountMinor: totalMinor }],
    expectedTotalMinor: totalMinor,
    ...(first === undefined || first.customer === "" ? {} : { customerName: `Customer ${first.customer}`.slice(0, 100) }),
    note: `Invoice ${invoice.number} of ${first?.date ?? ""}, ${first?.country ?? ""}`.replace(/\p{Cc}/gu, " ").slice(0, 500),
  };
}
