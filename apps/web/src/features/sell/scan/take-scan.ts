import { fitsUnit, milli } from "@galla/domain";
import type { TillProduct } from "@galla/validators";
import { useCatalog } from "@/offline/catalog.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { setView, useView } from "../till/view-store.ts";
import { beep } from "./beep.ts";
import { takeProduct } from "./take-product.ts";

type Scan = { readonly code: string; readonly quantityMilli: number };

const queue: Scan[] = [];
const ASK_TIMEOUT_MS = 10_000;

/** Takes a scanned code. While a sale is being sent its scans wait: they belong to the next customer. */
export function takeScan(scan: Scan): void {
  queue.push(scan);
  takeQueued();
}

useView.subscribe((state, before) => {
  if (before.isSending && !state.isSending && state.done !== null) takeQueued();
});

function takeQueued(): void {
  if (useView.getState().isSending) return;
  for (let scan = queue.shift(); scan !== undefined; scan = queue.shift()) takeOne(scan);
}

function takeOne(scan: Scan): void {
  const product = useCatalog.getState().index.findCode(scan.code);
  if (product !== undefined) return takeWhole(product, scan);
  const asked = askServer(scan).finally(() => underWay.delete(asked));
  underWay.add(asked);
}

const underWay = new Set<Promise<void>>();

/** Does something once every scan has its answer, so that nobody pays for a cart that still lacks what was scanned. */
export function afterScans(action: () => void): void {
  if (underWay.size === 0) action();
  else void Promise.allSettled(underWay).then(action);
}

/** What this till does not know may have been entered in the office a minute ago. The next scans do not wait for the answer. */
async function askServer(scan: Scan): Promise<void> {
  const storeId = useCatalog.getState().place?.storeId;
  if (storeId === undefined) return;
  try {
    const found = await api.products.byBarcode.query(
      { barcode: scan.code, storeId },
      { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) },
    );
    takeWhole(found, scan);
  } catch (error) {
    beep("unknown");
    setView({ scanNote: refusalOf(error) === null ? unanswered(scan.code) : `No product has the code ${scan.code}.` });
  }
}

const unanswered = (code: string) =>
  `This till does not know the code ${code}, and the shop's server does not answer. Scan it again in a moment.`;

function takeWhole(product: TillProduct, { quantityMilli }: Scan): void {
  if (fitsUnit(milli(quantityMilli), product.unit)) takeProduct(product, quantityMilli);
  else setView({ scanNote: `${product.name} is sold in whole pieces only.` });
}
