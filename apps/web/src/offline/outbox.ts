import type { RefusalBody } from "@galla/domain";
import type { CheckoutCommand, ReceiptOutput } from "@galla/validators";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { deviceDatabase, type KeptCommand } from "./database.ts";
import { setOutboxWaiting } from "./outbox-state.ts";
import { rememberSaved } from "./saved-sales.ts";

/** What became of a command. Only the server's own word ends it. */
export type Outcome =
  | { readonly kind: "saved"; readonly receipt: ReceiptOutput }
  | { readonly kind: "refused"; readonly refusal: RefusalBody };

/** Longer than any answer takes; after it the answer counts as lost and the same sale is sent again. */
const ANSWER_TIMEOUT_MS = 15_000;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000] as const;

/** These say nothing about the sale itself, so the same command may well succeed later. */
const PASSING = new Set(["server.unavailable", "request.rate_limited"]);

const underWay = new Map<string, Promise<Outcome>>();
const waiting = new Map<string, Date>();
let hurry: (() => void) | null = null;

/**
 * Hands a sale to the server: written to this device first, then sent at once, and sent again under the same sale id until an
 * answer comes. A second call for a sale that is under way joins the first, so a double tap is one sale. Meanwhile
 * `useOutboxWaiting` says that it is not saved yet.
 */
export function submit(merchantId: string, command: CheckoutCommand): Promise<Outcome> {
  const joined = underWay.get(command.saleId);
  if (joined !== undefined) return joined;
  const outcome = keepAndSend(merchantId, { saleId: command.saleId, command, queuedAt: Date.now() });
  underWay.set(command.saleId, outcome);
  const done = () => void underWay.delete(command.saleId);
  outcome.then(done, done);
  return outcome;
}

/** What an earlier visit of this page wrote down and never heard the answer of, oldest first. */
export async function unanswered(merchantId: string): Promise<KeptCommand[]> {
  const { outbox } = await deviceDatabase(merchantId);
  return outbox.orderBy("queuedAt").toArray();
}

/** Whether a sale is on its way to the server. */
export function isSending(): boolean {
  return underWay.size > 0;
}

/** Sends again at once instead of after the pause. */
export function tryNow(): void {
  hurry?.();
}

async function keepAndSend(merchantId: string, kept: KeptCommand): Promise<Outcome> {
  // A device that cannot store anything can still sell; its sale is then only as safe as this page.
  await deviceDatabase(merchantId)
    .then(({ outbox }) => outbox.put(kept))
    .catch(() => undefined);
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await send(kept.command);
    if (outcome !== null) {
      await deviceDatabase(merchantId)
        .then(({ outbox }) => outbox.delete(kept.saleId))
        .catch(() => undefined);
      if (outcome.kind === "saved") rememberSaved(kept.saleId);
      showWaiting(kept.saleId, null);
      return outcome;
    }
    showWaiting(kept.saleId, new Date(kept.queuedAt));
    await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0);
  }
}

/** Null when no answer came, or one that says "later". */
async function send(command: CheckoutCommand): Promise<Outcome | null> {
  try {
    const receipt = await api.sales.checkout.mutate(command, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return { kind: "saved", receipt };
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal === null || PASSING.has(refusal.code) ? null : { kind: "refused", refusal };
  }
}

function showWaiting(saleId: string, since: Date | null): void {
  if (since === null) waiting.delete(saleId);
  else waiting.set(saleId, since);
  const oldest = [...waiting.values()].toSorted((left, right) => left.getTime() - right.getTime())[0];
  setOutboxWaiting(oldest === undefined ? null : { count: waiting.size, since: oldest });
}

/** Ends early when the network comes back or somebody asks. */
function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      hurry = null;
      resolve();
    };
    const timer = setTimeout(go, durationMs);
    window.addEventListener("online", go);
    hurry = go;
  });
}
