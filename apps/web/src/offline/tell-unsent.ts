import { api } from "@/trpc/api.ts";
import { unanswered } from "./outbox.ts";

const MOST = 500;

/** How many the server was told of last; null before this page has told anything, when it may still believe an earlier one. */
let told: number | null = null;

/**
 * Tells the server what this till holds and it does not know yet, so that the office sees why a shift cannot be closed (field notes 2).
 * Never throws: a server that cannot be told cannot close a shift either.
 */
export async function tellUnsent(merchantId: string): Promise<void> {
  try {
    const kept = await unanswered(merchantId);
    if (kept.length === 0 && told === 0) return;
    const sales = kept.slice(0, MOST).map(({ saleId, command, queuedAt }) => ({
      saleId,
      totalMinor: command.expectedTotalMinor,
      queuedAt: new Date(queuedAt).toISOString(),
    }));
    await api.tills.reportUnsent.mutate({ sales });
    told = sales.length;
  } catch {
    told = null;
  }
}
