import { setTimeout as delay } from "node:timers/promises";
import { receiptOutput } from "@galla/validators";
import { v7 } from "uuid";
import type { Answer, ApiConnection } from "../world/api-connection.ts";
import type { OpenRegister } from "./open-shift-at.ts";
import type { ListedProduct } from "./load-catalogue.ts";
import type { Invoice } from "./read-invoices.ts";
import { skuKey } from "./sku-key.ts";

/** What became of one invoice. */
export type RungInvoice = {
  readonly invoice: Invoice;
  readonly saleId: string;
  /** Of the last attempt. */
  readonly elapsedMs: number;
  readonly attempts: number;
  readonly outcome:
    | { readonly kind: "sold"; readonly answeredMinor: bigint }
    | { readonly kind: "refused"; readonly code: string; readonly details: string };
};

export type Till = {
  readonly api: ApiConnection;
  readonly registers: readonly OpenRegister[];
  readonly products: ReadonlyMap<string, ListedProduct>;
  readonly onProgress: (done: readonly RungInvoice[]) => void;
};

/** Rings up every invoice line for line, one worker at each register, and tells what became of each. */
export async function ringUp(till: Till, invoices: readonly Invoice[]): Promise<RungInvoice[]> {
  const queue = invoices.values();
  const done: RungInvoice[] = [];
  const workAt = async (register: OpenRegister): Promise<void> => {
    for (const invoice of queue) {
      done.push(await ringOne(till, invoice, register));
      till.onProgress(done);
    }
  };
  await Promise.all(till.registers.map(workAt));
  return done;
}

const MOST_ATTEMPTS = 5;
const PAUSE_MS = 250;

async function ringOne(till: Till, invoice: Invoice, register: OpenRegister): Promise<RungInvoice> {
  const saleId = v7();
  const unknown = invoice.rows.find((row) => !till.products.has(skuKey(row.code)));
  if (unknown !== undefined) {
    return {
      invoice,
      saleId,
      attempts: 0,
      elapsedMs: 0,
      outcome: { kind: "refused", code: "product not imported", details: unknown.code },
    };
  }
  const command = commandOf(invoice, { saleId, register, products: till.products });
  for (let attempts = 1; ; attempts += 1) {
    const startedAt = performance.now();
    const answer = await till.api.mutate("sales.checkout", command);
    const rung = { invoice, saleId, attempts, elapsedMs: performance.now() - startedAt };
    // A till sends a sale again under its own id when the server could not answer; nothing can be sold twice by that.
    if (isUnavailable(answer) && attempts < MOST_ATTEMPTS) await delay(PAUSE_MS * attempts);
    else return { ...rung, outcome: outcomeOf(answer) };
  }
}

const isUnavailable = (answer: Answer): boolean => !answer.ok && answer.code === "server.unavailable";

function outcomeOf(answer: Answer): RungInvoice["outcome"] {
  if (!answer.ok) return { kind: "refused", code: answer.code, details: JSON.stringify(answer.details).slice(0, 300) };
  const receipt = receiptOutput.safeParse(answer.data);
  if (!receipt.success)
    return { kind: "refused", code: "receipt.unreadable", details: receipt.error.message.slice(0, 300) };
  return { kind: "sold", answeredMinor: BigInt(receipt.data.totalMinor) };
}

type Sale = {
  readonly saleId: string;
  readonly register: OpenRegister;
  readonly products: ReadonlyMap<string, ListedProduct>;
};

function commandOf(invoice: Invoice, { saleId, register, products }: Sale) {
  const [first] = invoice.rows;
  const totalMinor = Number(invoice.totalMinor);
  return {
    saleId,
    ...register,
    lines: invoice.rows.map((row) => {
      const product = products.get(skuKey(row.code));
      if (product === undefined) throw new RangeError(`No product for ${row.code}`);
      const line = { productId: product.id, quantityMilli: Number(row.quantity) * 1000 };
      return row.priceMinor === product.priceMinor ? line : { ...line, unitPriceMinor: Number(row.priceMinor) };
    }),
    tenders: [{ method: "CASH", amountMinor: totalMinor }],
    expectedTotalMinor: totalMinor,
    ...(first === undefined || first.customer === ""
      ? {}
      : { customerName: `Customer ${first.customer}`.slice(0, 100) }),
    note: `Invoice ${invoice.number} of ${first?.date ?? ""}, ${first?.country ?? ""}`
      .replace(/\p{Cc}/gu, " ")
      .slice(0, 500),
  };
}
